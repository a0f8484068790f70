import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinLines, splitLines } from '../../../src/lib/sdp/lines.js';

describe('splitting into lines', () => {
  it('keeps each ending where CRLF, LF and CR are mixed', () => {
    expect(splitLines('v=0\r\ns=-\nt=0 0\ra=x').map(({ text, ending }) => [text, ending])).toEqual([
      ['v=0', '\r\n'],
      ['s=-', '\n'],
      ['t=0 0', '\r'],
      ['a=x', ''],
    ]);
  });

  it('counts lines from 1 and knows where each begins', () => {
    expect(
      splitLines('a\r\n\r\nbc').map(({ number, offset, text }) => [number, offset, text]),
    ).toEqual([
      [1, 0, 'a'],
      [2, 3, ''],
      [3, 5, 'bc'],
    ]);
  });

  it('a text without any character has no lines, and a last line end adds none', () => {
    expect(splitLines('')).toEqual([]);
    expect(splitLines('a\n')).toHaveLength(1);
    expect(splitLines('a\n\n')).toHaveLength(2);
  });

  it('gives back any text, character for character', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('\r', '\n', 'a=', 'm=', ' ', '\u2028', '\ud800', '😀'))
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const lines = splitLines(text);
        expect(joinLines(lines)).toBe(text);
        expect(lines.filter((line) => /[\r\n]/.test(line.text))).toEqual([]);
        const isInItsPlace = lines.every((line) =>
          text.startsWith(line.text + line.ending, line.offset),
        );
        expect(isInItsPlace).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
