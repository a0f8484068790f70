// What stands in front of lines of SDP in a log, a quotation or an indented text.
import { type TextLine, joinLines } from '../lines.js';
import { hasLineShape, isBlank, isNearlySdpLine, sdpStart } from './shapes.js';
import type { Paste } from './unwrapper.js';

/** What a prefix looks like; each has an unwrapper and words of its own. */
export type PrefixKind = 'blanks' | 'marks' | 'numbers' | 'times' | 'other';

export interface Prefixes {
  kind: PrefixKind;
  /** Indexes of the first and the last line that has SDP in it. */
  first: number;
  last: number;
  /** For each line from `first` to `last` where its SDP begins; −1 where it has none. */
  starts: readonly number[];
}

const KINDS: readonly (readonly [kind: PrefixKind, form: RegExp])[] = [
  ['blanks', /^\s+$/],
  // Quotation marks of mail, list marks, the frame of a table, the marks of a diff.
  ['marks', /^\s*(?:[>|│┃•*+-]\s*)+$/],
  ['numbers', /^\s*#?\d{1,6}\s*(?:[:.|)\]│]\s*)?$/],
  ['times', /\d{1,2}:\d{2}|\b1\d{9}/],
];

const kindOfPrefix = (prefix: string): PrefixKind =>
  KINDS.find(([, form]) => form.test(prefix))?.[0] ?? 'other';

/**
 * The prefixes of the lines; null unless most lines of SDP have one. A single broken line of a
 * description, such as ` a=mid:0`, is left for the lint to tell.
 */
export function readPrefixes({ lines }: Paste): Prefixes | null {
  const all = lines.map(({ text }) => sdpStart(text));
  const first = all.findIndex((start) => start !== -1);
  if (first === -1) return null;
  const last = all.findLastIndex((start) => start !== -1);
  const starts = all.slice(first, last + 1);
  if (!starts.some((start, index) => saysMuch(lines[first + index]?.text ?? '', start)))
    return null;
  const counts = new Map<PrefixKind, number>();
  let prefixed = 0;
  let bare = 0;
  for (const [index, start] of starts.entries()) {
    const text = lines[first + index]?.text ?? '';
    if (start > 0) {
      prefixed++;
      const kind = kindOfPrefix(text.slice(0, start));
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    } else if (start === 0) bare++;
  }
  // Of two lines the first is often copied without what stood in front of it.
  if (prefixed === 0 || prefixed < bare) return null;
  const [kind] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
  return { kind, first, last, starts };
}

/** A version or a name alone may stand in any prose. */
const saysMuch = (line: string, start: number): boolean =>
  start !== -1 && (/[ocbtam]/.test(line.charAt(start)) || /^v=0[ \t]+o=/.test(line.slice(start)));

export interface Stripped {
  text: string;
  /** Lines that had a prefix taken off. */
  count: number;
  /** Lines of the log among the description's that are no part of it, and were left out. */
  foreign: number;
  /** The prefixes of lines that a description begins with, for they may say which it is. */
  lead: string;
}

/** Takes the prefixes off; a line between them that has none stays as it is. */
export function stripPrefixes({ lines }: Paste, { kind, first, last, starts }: Prefixes): Stripped {
  const kept: Pick<TextLine, 'text' | 'ending'>[] = lines
    .slice(0, first)
    .filter(({ text }) => !isBlank(text));
  let count = 0;
  let foreign = 0;
  let lead = '';
  let pattern = '';
  for (const [index, start] of starts.entries()) {
    const line = lines[first + index];
    if (!line) continue;
    if (start > 0) {
      pattern = line.text.slice(0, start);
      if (hasLineShape(line.text, start) && line.text[start] === 'v') lead = pattern;
    }
    const end = start === -1 ? endOfLike(pattern, line.text) : start;
    const rest = line.text.slice(Math.max(end, 0));
    if (end > 0) count++;
    if (start === -1 && isForeign(kind, rest)) foreign += isBlank(rest) ? 0 : 1;
    else kept.push({ text: rest, ending: line.ending });
  }
  kept.push(...afterLast(lines.slice(last + 1), pattern));
  return { text: joinLines(kept), count, foreign, lead };
}

/** In a log, lines of others stand between; in a quotation or a list every line belongs to it. */
const isForeign = (kind: PrefixKind, rest: string): boolean =>
  (kind === 'times' || kind === 'other') && !isNearlySdpLine(rest);

/** A log goes on in the same form; an empty entry after the last line is a line end too many. */
const afterLast = (lines: readonly TextLine[], pattern: string): readonly TextLine[] =>
  lines.filter(({ text }) => !isBlank(text.slice(Math.max(endOfLike(pattern, text), 0))));

/**
 * How far a line goes like this prefix, digits standing for any digits and blanks for any blanks; −1
 * where it does not.
 */
function endOfLike(prefix: string, line: string): number {
  let at = 0;
  for (let i = 0; i < prefix.length;) {
    const form = [DIGITS, BLANKS].find((one) => one.test(prefix.charAt(i)));
    if (!form) {
      if (prefix[i] !== line[at]) return -1;
      i++;
      at++;
      continue;
    }
    const begin = at;
    while (at < line.length && form.test(line.charAt(at))) at++;
    // An entry without a text may have lost the blank in front of it.
    if (at === begin && !(form === BLANKS && at === line.length)) return -1;
    while (i < prefix.length && form.test(prefix.charAt(i))) i++;
  }
  return at;
}

const DIGITS = /\d/;
const BLANKS = /\s/;
