// Where a text stops being JSON. JSON.parse says so differently in each browser, or not at all.
import type { TextPosition } from './format.js';

export interface JsonFault {
  /** `truncated`: nothing is wrong but that the text ends too early. */
  kind: 'truncated' | 'syntax';
  /** UTF-16 code units before the fault. */
  offset: number;
}

type Expectation = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd';

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const NUMBER_BROKEN_OFF = /\.|[eE][+-]?/y;
const BLANKS = /[ \t\n\r]*/y;
const LITERALS = { t: 'true', f: 'false', n: 'null' } as const;
const ESCAPES = '"\\/bfnrt';

/**
 * The first place at which a text breaks the grammar of RFC 8259 §2–7, or null where it is JSON.
 * Needs no stack however deep the text nests.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = [];
  let expectation: Expectation = 'value';
  let at = 0;

  for (;;) {
    at = skip(BLANKS, text, at);
    if (at >= text.length)
      return open.length === 0 && expectation === 'commaOrEnd'
        ? null
        : { kind: 'truncated', offset: text.length };
    const char = text[at] as string;
    switch (expectation) {
      case 'valueOrEnd':
      case 'value':
        if (char === ']' && expectation === 'valueOrEnd') {
          open.pop();
          at += 1;
          expectation = 'commaOrEnd';
        } else if (char === '{' || char === '[') {
          open.push(char);
          at += 1;
          expectation = char === '{' ? 'keyOrEnd' : 'valueOrEnd';
        } else {
          const scalar = scanScalar(text, at);
          if (typeof scalar !== 'number') return scalar;
          at = scalar;
          expectation = 'commaOrEnd';
        }
        break;
      case 'keyOrEnd':
      case 'key':
        if (char === '}' && expectation === 'keyOrEnd') {
          open.pop();
          at += 1;
          expectation = 'commaOrEnd';
        } else if (char === '"') {
          const end = scanString(text, at);
          if (typeof end !== 'number') return end;
          at = end;
          expectation = 'colon';
        } else return { kind: 'syntax', offset: at };
        break;
      case 'colon':
        if (char !== ':') return { kind: 'syntax', offset: at };
        at += 1;
        expectation = 'value';
        break;
      case 'commaOrEnd': {
        const inside = open.at(-1);
        if (char === ',' && inside) expectation = inside === '{' ? 'key' : 'value';
        else if ((char === '}' && inside === '{') || (char === ']' && inside === '[')) open.pop();
        else return { kind: 'syntax', offset: at };
        at += 1;
        break;
      }
    }
  }
}

/** Line and column of an offset; `\r\n`, `\n` and `\r` each end a line. */
export function positionAt(text: string, offset: number): TextPosition {
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < offset; at += 1) {
    const char = text[at];
    if (char !== '\n' && (char !== '\r' || text[at + 1] === '\n')) continue;
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/** The offset after a string, number or literal, or its fault. */
function scanScalar(text: string, at: number): number | JsonFault {
  const char = text[at] as string;
  if (char === '"') return scanString(text, at);
  if (char === 't' || char === 'f' || char === 'n') return scanLiteral(text, at, LITERALS[char]);
  if (char !== '-' && !(char >= '0' && char <= '9')) return { kind: 'syntax', offset: at };
  const end = skip(NUMBER, text, at);
  // A minus alone, or `1.` and `1e+`: a number still to come, or none.
  const reached = end === at ? at + 1 : skip(NUMBER_BROKEN_OFF, text, end);
  return end > at && reached === end ? end : faultAt(text, reached);
}

function scanLiteral(text: string, at: number, literal: string): number | JsonFault {
  for (let index = 0; index < literal.length; index += 1)
    if (text[at + index] !== literal[index]) return faultAt(text, at + index);
  return at + literal.length;
}

function scanString(text: string, start: number): number | JsonFault {
  let at = start + 1;
  while (at < text.length) {
    const char = text[at] as string;
    if (char === '"') return at + 1;
    // RFC 8259 §7: a control character has to be escaped.
    if (char < ' ') return { kind: 'syntax', offset: at };
    if (char !== '\\') {
      at += 1;
      continue;
    }
    const escape = text[at + 1];
    if (escape === undefined) break;
    if (escape === 'u') {
      for (let digit = at + 2; digit < at + 6; digit += 1)
        if (!/^[0-9a-fA-F]$/.test(text[digit] ?? '')) return faultAt(text, digit);
      at += 6;
    } else if (ESCAPES.includes(escape)) at += 2;
    else return { kind: 'syntax', offset: at + 1 };
  }
  return { kind: 'truncated', offset: text.length };
}

/** A fault beyond the last character is an end that came too early. */
const faultAt = (text: string, offset: number): JsonFault =>
  offset >= text.length ? { kind: 'truncated', offset: text.length } : { kind: 'syntax', offset };

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
