// What the browsers have said to each mutation, and what the lint says: whatever a browser refuses has an
// error on the same line, whatever both accept has none. The browsers themselves are asked by
// tests/browser/sdp/verdicts.test.ts and tests/e2e/verdicts.spec.ts.
import { expect, test } from 'vitest';
import { readLine } from '../../../src/lib/sdp/document.js';
import { GRAMMAR_KEYS } from '../../../src/lib/sdp/grammar.js';
import { splitLines } from '../../../src/lib/sdp/lines.js';
import { readCaptured } from '../../fixtures/captured.js';
import { casesFrom, disagreement, figures, namedLines } from '../../fixtures/verdicts/agreement.js';
import { changedLines } from '../../fixtures/verdicts/changed-lines.js';
import { KNOWN } from '../../fixtures/verdicts/known.js';
import { BASES } from '../../fixtures/verdicts/mutation.js';
import { MUTATIONS } from '../../fixtures/verdicts/mutations.js';
import { STORED } from '../../fixtures/verdicts/stored.js';

const { Chromium, Firefox } = STORED;
const cases = casesFrom(readCaptured);

test('each mutation has a name of its own and the verdicts of both browsers', () => {
  const names = MUTATIONS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(160);
  for (const verdicts of [Chromium, Firefox])
    expect(Object.keys(verdicts).sort()).toEqual([...names].sort());
});

test('both browsers accept what the mutations are made from', () => {
  for (const base of Object.keys(BASES))
    for (const verdicts of [Chromium, Firefox])
      expect(verdicts[`${base}: as it was made`], base).toBeNull();
});

test('every line type and attribute of the grammar is changed, dropped or added by one', () => {
  const touched = new Set<string>();
  for (const { from, change } of MUTATIONS) {
    const before = readCaptured(BASES[from]);
    const after = change(before);
    for (const [text, other] of [
      [before, after],
      [after, before],
    ] as const) {
      const lines = splitLines(text);
      for (const number of changedLines(other, text))
        touched.add(readLine(lines[number - 1]?.text ?? '').key ?? '');
    }
  }
  // `a=` explains attributes in general: no line has this key.
  expect(GRAMMAR_KEYS.filter((key) => key !== 'a=' && !touched.has(key))).toEqual([]);
});

test('the lint and the browsers agree on every case but the known ones', () => {
  console.warn(
    [
      figures(cases, [
        ['Chromium', Chromium],
        ['Firefox', Firefox],
      ]),
      figures(cases, [
        ['Firefox', Firefox],
        ['Chromium', Chromium],
      ]),
    ].join('\n'),
  );
  const found = cases.flatMap((one) => {
    const verdicts = {
      Chromium: Chromium[one.name] ?? null,
      Firefox: Firefox[one.name] ?? null,
    };
    const why = disagreement(one, verdicts);
    return why === null ? [] : [[one.name, why] as const];
  });
  for (const [name, why] of found) console.warn(`${name}: ${why} (${KNOWN[name] ?? 'not known'})`);
  expect(found.map(([name]) => name).sort()).toEqual(Object.keys(KNOWN).sort());
});

test('a message names its line by text, by number or in words', () => {
  const text = 'v=0\r\na=group:BUNDLE 0\r\nm=audio 9 X 0\r\na=mid:0\r\na=mid:0 1\r\n';
  const named = (message: string): number[] => namedLines(message, text);
  expect(named('Failed to parse SessionDescription. a=mid:0 1 Invalid.')).toEqual([5]);
  expect(
    named('SDP Parse Error on line 4:  Warning: No.\nSDP Parse Error on line 5: Malformed\n'),
  ).toEqual([5]);
  expect(named('no ice-ufrag attribute at level 0')).toEqual([3]);
  expect(named("A BUNDLE group contains a MID='7' matching no m= section.")).toEqual([2]);
  expect(named('rtcp-mux must be enabled.')).toEqual([]);
});

test('what is missing may be told at the gap or at the head of its section', () => {
  const text = 'v=0\r\nm=audio 9 X 0\r\na=mid:0\r\na=setup:active\r\na=sendrecv\r\n';
  expect(changedLines(text, text.replace('active', 'both'))).toEqual([4]);
  expect(changedLines(text, text.replace('a=setup:active\r\n', ''))).toEqual([3, 4, 2]);
  expect(changedLines(text, text.replace('a=setup', 'A=setup'))).toEqual([4, 2]);
});
