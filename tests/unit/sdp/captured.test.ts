// What real peers write is read to the last character, and nothing in it is called an error.
import { describe, expect, it, test } from 'vitest';
import { readSdp } from '../../../src/lib/sdp/document.js';
import { type Diagnostic, lint } from '../../../src/lib/sdp/lint/lint.js';
import { CAPTURED } from '../../fixtures/captured.js';

const inWords = ({ rule, line }: Diagnostic): string => `${rule} at line ${line}`;

test('Chromium, Firefox and libwebrtc in Node have all been captured', () => {
  const counts = new Map<string, number>();
  for (const { name } of CAPTURED) {
    const [maker = ''] = name.split('/');
    counts.set(maker, (counts.get(maker) ?? 0) + 1);
  }
  expect([...counts.keys()].map((maker) => maker.split('-')[0])).toEqual([
    'chromium',
    'firefox',
    'wrtc',
  ]);
  for (const count of counts.values()) expect(count).toBeGreaterThan(50);
});

describe.each(CAPTURED)('$name', ({ type, text }) => {
  const document = readSdp(text);

  it('has no line and no part of a line that the grammar does not know', () => {
    const unknown = document.lines.filter(
      ({ key, tokens }) => key === null || tokens.some(({ role }) => role === 'unread'),
    );
    expect(unknown.map((line) => line.text)).toEqual([]);
  });

  it('gives no error, but where Chromium refuses what Firefox writes', () => {
    const errors = lint(document, { type }).filter(
      // After setCodecPreferences() Firefox leaves feedback for payload types that are gone.
      ({ severity, rule }) => severity === 'error' && rule !== 'feedback-without-rtpmap',
    );
    expect(errors.map(inWords)).toEqual([]);
  });
});
