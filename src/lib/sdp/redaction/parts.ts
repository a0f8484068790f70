// A line that holds several lines: a string of a program, JSON, a log, or lines whose ends were lost.
import type { SdpLine } from '../document.js';
import { TELLING_NAMES } from './fields.js';

/** Offsets in the line; `end` is the first one after it. */
interface LinePart {
  start: number;
  end: number;
}

/** A line end as programs write it in their strings; escaped again where a string is in a string. */
const ESCAPED_END = /\\{1,8}(?:[rn]|u000[ad]|x0[ad])/gi;
/** What may follow it. In `C:\new` nothing of the kind does. */
const BEGINNING =
  /\s{0,8}(?:[a-z]\s?=|[\w-]{1,20}:|\\{0,8}["'`]|\\{1,8}(?:[rn]|u000[ad]|x0[ad])|$)/iy;

/** Where in a line another one begins that is known by its first characters. */
const BEGINNINGS = new RegExp(
  [
    String.raw`(?<![\w.-])(?:a=(?:candidate:)?(?=[\s\w-])`,
    String.raw`(?:${TELLING_NAMES.join('|')}):(?=\S))`,
    String.raw`(?<=^|[\s"'${'`'}])[ceikopsu]=`,
  ].join('|'),
  'gi',
);

/** The quotation mark that ends a string: not one in the middle of what somebody wrote. */
const CLOSING_QUOTE = /\\{0,8}["'`](?=\s{0,8}(?:[,}\])+;:]|$))/;

/** Whether there are line ends in the line, written with a backslash. */
const hasEscapedEnds = (text: string): boolean => endsIn(text).length > 0;

function endsIn(text: string): LinePart[] {
  if (!text.includes('\\')) return [];
  return Array.from(text.matchAll(ESCAPED_END)).flatMap(({ 0: escape, index }) => {
    BEGINNING.lastIndex = index + escape.length;
    return BEGINNING.test(text) ? [{ start: index, end: index + escape.length }] : [];
  });
}

/** What of a line the grammar has no place for gives away, nobody knows. */
export const isOutsideGrammar = ({ key, tokens, text }: SdpLine): boolean =>
  key === null ||
  hasEscapedEnds(text) ||
  tokens.some(
    ({ role, name, text: token }) =>
      (role === 'unread' || name === 'extension') && token.trim() !== '',
  );

/** The parts of a line that may each be a line of a description, side by side. */
export function partsOf(line: SdpLine): LinePart[] {
  const { text } = line;
  if (!isOutsideGrammar(line)) return [{ start: 0, end: text.length }];
  const ends = endsIn(text);
  const isString = ends.length > 0 || line.form === 'unreadable';
  let start = 0;
  return [...ends, { start: text.length, end: text.length }].flatMap((end) => {
    const parts = beginningsIn(text.slice(start, end.start), start, isString);
    start = end.end;
    return parts;
  });
}

function beginningsIn(text: string, shift: number, isString: boolean): LinePart[] {
  const starts = [0, ...Array.from(text.matchAll(BEGINNINGS), ({ index }) => index)];
  return starts.flatMap((start, index) => {
    const part = text.slice(start, starts[index + 1] ?? text.length);
    const length = (isString ? CLOSING_QUOTE.exec(part)?.index : undefined) ?? part.length;
    return length > 0 ? [{ start: shift + start, end: shift + start + length }] : [];
  });
}
