// Every rule against its folder of tests/fixtures/lint: what it must find, and what it must leave alone.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSdp } from '../../../../src/lib/sdp/document.js';
import { applyEdits } from '../../../../src/lib/sdp/lint/edits.js';
import { lint } from '../../../../src/lib/sdp/lint/lint.js';
import { RULE_CODES, ruleOf } from '../../../../src/lib/sdp/lint/rules.js';
import { fillIn, loadLintWords } from '../../../../src/lib/sdp/lint/words.js';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/lint');

/** One entry of `invalid/{name}.json`: where the rule must speak, in the order of the text. */
interface Expected {
  line: number;
  column: number;
  /** The text that is marked; '' where something is missing. */
  text: string;
  params?: Record<string, string | number>;
}

interface Case {
  name: string;
  text: string;
  offer: string | null;
  path: string;
}

function casesOf(code: string, kind: 'valid' | 'invalid'): Case[] {
  const folder = join(FIXTURES, code, kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /^[^.]+\.sdp$/.test(file))
    .sort()
    .map((file) => {
      const path = join(folder, file.slice(0, -'.sdp'.length));
      const read = (suffix: string): string | null =>
        existsSync(path + suffix) ? readFileSync(path + suffix, 'utf8') : null;
      return { name: file, text: read('.sdp') ?? '', offer: read('.offer.sdp'), path };
    });
}

/** A fixture `offer-….sdp` is given as an offer, `answer-….sdp` as an answer; of the others nobody says. */
const foundBy = (code: string, { name, text, offer }: Pick<Case, 'name' | 'text' | 'offer'>) =>
  lint(readSdp(text), {
    type: (['offer', 'answer'] as const).find((type) => name.startsWith(`${type}-`)) ?? null,
    answerTo: offer === null ? null : readSdp(offer),
  }).filter(({ rule }) => rule === code);

const words = { en: await loadLintWords('en'), 'zh-TW': await loadLintWords('zh-TW') };

test('every folder of fixtures belongs to a rule', () => {
  expect(readdirSync(FIXTURES).sort()).toEqual([...RULE_CODES].sort());
});

describe.each(RULE_CODES)('%s', (code) => {
  const invalid = casesOf(code, 'invalid');
  const valid = casesOf(code, 'valid');

  test('has something to find and something to leave alone', () => {
    expect(invalid.length).toBeGreaterThan(0);
    expect(valid.length).toBeGreaterThan(0);
  });

  test.each(invalid)('finds what is wrong in $name, and where', (given) => {
    const expected = JSON.parse(readFileSync(`${given.path}.json`, 'utf8')) as Expected[];
    const lines = readSdp(given.text).lines;
    const found = foundBy(code, given);
    expect(
      found.map(({ line, start, end, params }, index) => ({
        line,
        column: start + 1,
        text: lines[line - 1]?.text.slice(start, end),
        ...(expected[index]?.params ? { params } : {}),
      })),
    ).toEqual(expected);
  });

  test.each(valid)('finds nothing in $name', (given) => {
    expect(foundBy(code, given)).toEqual([]);
  });

  const fixed = invalid.filter(({ path }) => existsSync(`${path}.fixed.sdp`));

  test.each(fixed)('mends $name', (given) => {
    const edits = foundBy(code, given).flatMap(({ fix }) => fix ?? []);
    const mended = applyEdits(given.text, edits);
    expect(mended).toBe(readFileSync(`${given.path}.fixed.sdp`, 'utf8'));
    expect(foundBy(code, { ...given, text: mended })).toEqual([]);
  });

  test('has a fixture for its mend, and a button for it, when it has one', () => {
    const offers = invalid.some((given) => foundBy(code, given).some(({ fix }) => fix !== null));
    expect(fixed.length > 0).toBe(offers);
    for (const language of ['en', 'zh-TW'] as const)
      expect(words[language][code].fix !== undefined, language).toBe(offers);
  });

  test.each(['en', 'zh-TW'] as const)('says it without a gap (%s)', (language) => {
    const { says, why, mend = '' } = words[language][code];
    for (const given of invalid)
      for (const { params } of foundBy(code, given))
        for (const text of [says, why, mend]) expect(fillIn(text, params)).not.toMatch(/[{}]/);
  });

  test('names the section that says so', () => {
    expect(ruleOf(code).spec.label).not.toBe('');
  });
});

test.each([
  [
    { found: '', offered: 'profile-level-id=640c1f' },
    'H264 with no profile-level-id',
    '這裡：沒有',
  ],
  [{ found: 'profile-level-id=640c1f', offered: '' }, 'has no profile-level-id', 'offer：沒有'],
])('a profile that one side does not say is told as not said: %j', (sides, en, zh) => {
  const params = { payload: '102', codec: 'H264', ...sides };
  const said = (language: 'en' | 'zh-TW') =>
    fillIn(words[language]['answer-codec-configuration'].says, params);
  expect(said('en')).toContain(en);
  expect(said('zh-TW')).toContain(`${zh} profile-level-id`);
});
