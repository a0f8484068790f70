import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { formatDuration } from '../../../src/lib/i18n/format.js';
import { language } from '../../../src/lib/i18n/language.svelte.js';

afterEach(() => {
  language.current = 'en';
});

describe('a duration', () => {
  it.each([
    [0, '0 ms'],
    [0.04, '0 ms'],
    [0.26, '0.3 ms'],
    [6, '6 ms'],
    [9.9, '9.9 ms'],
    [10, '10 ms'],
    [38.4, '38 ms'],
    [999, '999 ms'],
    [1000, '1 s'],
    [1234, '1.2 s'],
    [39_900, '39.9 s'],
    [60_000, '1 min 0 s'],
    [185_000, '3 min 5 s'],
    [600_000, '10 min 0 s'],
  ])('of %d ms is %j in English', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  it.each([
    [6, '6 毫秒'],
    [0.26, '0.3 毫秒'],
    [999, '999 毫秒'],
    [1234, '1.2 秒'],
    [185_000, '3 分 5 秒'],
  ])('of %d ms is %j in Chinese', (ms, text) => {
    language.current = 'zh-TW';
    expect(formatDuration(ms)).toBe(text);
  });

  it('never says 1000 ms, 60 s or 1 min 60 s: what rounds up goes into the next unit', () => {
    expect(formatDuration(999.6)).toBe('1 s');
    expect(formatDuration(59_960)).toBe('1 min 0 s');
    expect(formatDuration(119_700)).toBe('2 min 0 s');
  });

  it('has figures that a clock could show, whatever it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3_600_000, noNaN: true }), (ms) => {
        const text = formatDuration(ms);
        const [, value = '', unit] = /^(?:\d+ min )?([\d.,]+) (ms|s)$/.exec(text) ?? [];
        expect(unit, text).toBeDefined();
        expect(Number(value), text).toBeLessThan(unit === 'ms' ? 1000 : 60);
      }),
      { examples: [[999.6], [59_960], [119_700]] },
    );
  });

  it('is told in the language that is current when it is asked for', () => {
    const before = formatDuration(73);
    language.current = 'zh-TW';
    expect([before, formatDuration(73)]).toEqual(['73 ms', '73 毫秒']);
  });
});
