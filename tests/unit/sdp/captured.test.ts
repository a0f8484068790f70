// What real peers write is read to the last character, and nothing in it is called an error.
import { describe, expect, it, test } from 'vitest';
import { readSdp } from '../../../src/lib/sdp/document.js';
import { type Diagnostic, lint } from '../../../src/lib/sdp/lint/lint.js';
import { CAPTURED } from '../../fixtures/captured.js';

/** What its maker wrote and the other browser refuses: errors are right here. */
const REFUSED_BY_THE_OTHER: Readonly<Record<string, string>> = {
  // Firefox leaves the feedback of codecs in that setCodecPreferences took out: Chromium fails “to parse codecs correctly”.
  'firefox-153/only-av1-offer': 'feedback-without-rtpmap',
  'firefox-153/only-vp8-offer': 'feedback-without-rtpmap',
  'firefox-153/only-vp9-offer': 'feedback-without-rtpmap',
  // Firefox knows no ids above 14.
  'chromium-156/all-header-extensions-offer': 'extmap-id-two-byte',
  'chromium-156/all-header-extensions-answer': 'extmap-id-two-byte',
};

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

const READ = CAPTURED.map(({ name, type, text }) => {
  const document = readSdp(text);
  return { name, lines: document.lines, diagnostics: lint(document, { type }) };
});

describe.each(READ)('$name', ({ name, lines, diagnostics }) => {
  it('has no line and no part of a line that the grammar does not know', () => {
    const unknown = lines.filter(
      ({ key, tokens }) => key === null || tokens.some(({ role }) => role === 'unread'),
    );
    expect(unknown.map(({ text }) => text)).toEqual([]);
  });

  it('gives no error, but where the other browser refuses it', () => {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const expected = REFUSED_BY_THE_OTHER[name];
    expect(errors.filter(({ rule }) => rule !== expected).map(inWords)).toEqual([]);
    expect(errors.length > 0).toBe(expected !== undefined);
  });
});

test('how many of them get which warning', () => {
  const counts: Record<string, number> = {};
  for (const { diagnostics } of READ) {
    const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
    for (const rule of new Set(warnings.map(({ rule }) => rule)))
      counts[rule] = (counts[rule] ?? 0) + 1;
  }
  expect(counts).toEqual({});
});
