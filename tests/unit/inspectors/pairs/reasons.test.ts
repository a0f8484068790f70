import { afterEach, describe, expect, test } from 'vitest';
import type { WinReason } from '../../../../src/lib/ice/winning-pair.js';
import { language } from '../../../../src/lib/i18n/language.svelte.js';
import {
  bytesText,
  groupedDigits,
  roundTripText,
} from '../../../../src/lib/inspectors/pairs/figures.js';
import { reasonText } from '../../../../src/lib/inspectors/pairs/reasons.js';

const REASONS = {
  'only-pair': { code: 'only-pair' },
  'only-succeeded': { code: 'only-succeeded', pairs: 3, failed: 1 },
  'highest-priority': { code: 'highest-priority', succeeded: 2 },
  'nominated-first': { code: 'nominated-first', atMs: 200, localControls: false },
  'kept-below-higher': { code: 'kept-below-higher' },
  nominated: { code: 'nominated', atMs: 200, localControls: true },
  switched: { code: 'switched', atMs: 200, fromPairId: 'p' },
  'peer-reflexive-early': { code: 'peer-reflexive-early' },
  'peer-reflexive-unnamed': { code: 'peer-reflexive-unnamed' },
  'peer-reflexive-local': { code: 'peer-reflexive-local' },
  'relay-only-allowed': { code: 'relay-only-allowed' },
  'relay-direct-failed': { code: 'relay-direct-failed', failed: 4 },
  'relay-direct-unanswered': { code: 'relay-direct-unanswered', direct: 4 },
} as const satisfies { [Code in WinReason['code']]: Extract<WinReason, { code: Code }> };

const textOf = (reason: WinReason, peer: 'A' | 'B' = 'A'): string =>
  reasonText(reason, peer, () => 'host → srflx');

afterEach(() => {
  language.current = 'en';
});

describe('the sentences that say why a pair won', () => {
  test('every reason has a sentence of its own in both languages', () => {
    for (const lang of ['en', 'zh-TW'] as const) {
      language.current = lang;
      const texts = Object.values(REASONS).map((reason) => textOf(reason));
      expect(new Set(texts).size).toBe(texts.length);
      for (const text of texts) {
        expect(text).toMatch(lang === 'en' ? /\.$/ : /。$/);
        expect(text).not.toMatch(/undefined|\{\w+\}/);
      }
    }
  });

  test('the controlling side is named, whoever’s list it is', () => {
    expect(textOf(REASONS.nominated, 'A')).toContain('Peer A');
    expect(textOf(REASONS['nominated-first'], 'B')).toContain('Peer A');
  });

  test('the peer-reflexive sentence tells who checked whom', () => {
    expect(textOf(REASONS['peer-reflexive-early'], 'A')).toContain(
      'B’s checks reached A before A had a candidate that names their address',
    );
  });
});

describe('the figures of a pair', () => {
  test.each([
    [0, '0 B'],
    [820, '820 B'],
    [2182, '2.2 kB'],
    [14_400, '14 kB'],
    [1_204_000, '1.2 MB'],
  ])('%s bytes are written %s', (bytes, text) => {
    expect(bytesText(bytes)).toBe(text);
  });

  test('a round trip of 0 ms means less than the browser can measure, none means none', () => {
    expect(roundTripText(0)).toContain('under 1 ms');
    expect(roundTripText(null)).toContain('no round trip');
    expect(roundTripText(28)).toContain('28 ms');
  });

  test('all digits of a priority are kept', () => {
    expect(groupedDigits(7926369428965441023n)).toBe('7,926,369,428,965,441,023');
  });
});
