// Everything that people paste (tests/fixtures/paste): what comes out of it, and what is said to be done.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../../src/lib/sdp/paste/unwrap.js';
import { UNWRAP_CODES } from '../../../../src/lib/sdp/paste/unwrapper.js';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/paste');

interface Expected {
  kind: string;
  type: string | null;
  steps: { code: string; params: Record<string, string | number> }[];
  facts?: unknown[];
  others?: { kind: string; type: string | null; text: string }[];
}

const cases = readdirSync(FIXTURES)
  .sort()
  .map((name) => {
    const read = (file: string): string => readFileSync(join(FIXTURES, name, file), 'utf8');
    return {
      name,
      input: read('input.txt'),
      text: read('expected.sdp'),
      expected: JSON.parse(read('expected.json')) as Expected,
    };
  });

describe.each(cases)('$name', ({ input, text, expected }) => {
  const unwrapped = unwrap(input);

  test('gives the SDP in it', () => {
    expect(unwrapped.text).toBe(text);
    expect(unwrapped.kind).toBe(expected.kind);
    expect(unwrapped.type).toBe(expected.type);
    expect(unwrapped.facts).toEqual(expected.facts ?? []);
  });

  test('says what was done', () => {
    expect(unwrapped.steps).toEqual(expected.steps);
  });

  test('keeps what else there is', () => {
    expect(unwrapped.others.map(({ kind, type, text }) => ({ kind, type, text }))).toEqual(
      expected.others ?? [],
    );
  });

  test('leaves what came out as it is', () => {
    expect(unwrap(unwrapped.text)).toMatchObject({ text: unwrapped.text, steps: [], others: [] });
  });
});

test.each([
  ['offer-and-answer-json', ['offer.sdp', 'answer.sdp']],
  [
    'webrtc-internals-dump',
    [1, 3, 4].map((index) => `PeerConnections.41-1.updateLog[${index}].value`),
  ],
])('each part of an object is told to be where it stands: %s', (name, paths) => {
  const { others, ...main } = unwrap(readFileSync(join(FIXTURES, name, 'input.txt'), 'utf8'));
  const told = [main, ...others].map(({ steps }) =>
    steps.flatMap(({ params }) => params['path'] ?? []),
  );
  expect(told).toEqual(paths.map((path) => [path]));
});

test('every step that can be said is shown by a fixture', () => {
  const said = new Set(cases.flatMap(({ expected }) => expected.steps.map(({ code }) => code)));
  // That takes hundreds of descriptions in one text; unwrap.test.ts makes them.
  said.add('left-out-descriptions');
  expect([...said].sort()).toEqual([...UNWRAP_CODES].sort());
});
