import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault, positionAt } from '../../../../src/lib/recording/file/json-fault.js';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('findJsonFault', () => {
  it.each([
    ['{"a": 1,}', 8, '}'],
    ["{'a': 1}", 1, "'"],
    ['{"a" 1}', 5, '1'],
    ['[1 2]', 3, '2'],
    ['[1}', 2, '}'],
    ['{"a": 01}', 7, '1'],
    ['[1.e5]', 3, 'e'],
    ['[-a]', 2, 'a'],
    ['[+1]', 1, '+'],
    ['[nul]', 4, ']'],
    ['["a\nb"]', 3, '\n'],
    ['["\\x"]', 3, 'x'],
    ['["\\u12g4"]', 6, 'g'],
    ['{} {}', 3, '{'],
    ['{a: 1}', 1, 'a'],
    ['[1,]', 3, ']'],
    ['[NaN]', 1, 'N'],
  ])('in %s the fault is at %i', (text, offset, char) => {
    expect(findJsonFault(text)).toEqual({ kind: 'syntax', offset });
    expect(text[offset]).toBe(char);
  });

  it('is null exactly where JSON.parse takes the text', () => {
    const pieces = fc.constantFrom(
      ...'{}[]:,"\\ \n0123456789-+.eEtrufalsn'.split(''),
      ...['"a"', '"\\u00e9"', '\\', 'true', 'false', 'null', '1.5e-3', '"k":', '[]', '{}', '\t'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        expect(findJsonFault(text) === null).toBe(parses(text));
      }),
      { numRuns: 5_000 },
    );
  });

  it('every JSON that is cut off within a bracket is truncated, and at its end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { minLength: 1 }),
        fc.nat(),
        fc.boolean(),
        (value, cut, spaced) => {
          const whole = JSON.stringify(value, null, spaced ? 2 : 0);
          const text = whole.slice(0, 1 + (cut % (whole.length - 1)));
          expect(findJsonFault(text)).toEqual({ kind: 'truncated', offset: text.length });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('two million open brackets need no stack', () => {
    const text = '['.repeat(2_000_000);
    expect(findJsonFault(text)).toEqual({ kind: 'truncated', offset: text.length });
  });
});

describe('positionAt', () => {
  it('counts lines however they end, and columns from one', () => {
    const text = 'a\nb\r\nc\rd';
    expect(positionAt(text, 0)).toEqual({ line: 1, column: 1 });
    expect(positionAt(text, text.indexOf('b'))).toEqual({ line: 2, column: 1 });
    expect(positionAt(text, text.indexOf('c'))).toEqual({ line: 3, column: 1 });
    expect(positionAt(text, text.indexOf('d') + 1)).toEqual({ line: 4, column: 2 });
  });
});
