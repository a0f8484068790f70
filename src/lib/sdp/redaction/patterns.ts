// Values that are known by their looks wherever they stand: in free text, in attributes that nobody
// specified, in a log or in JSON around the description.
import { addressKind } from '../../ice/address.js';
import type { DisclosureKind, ValueInLine } from './disclosure.js';

interface Pattern {
  kind: DisclosureKind;
  /** What may be one: its group `value`, or all of it. */
  candidates: RegExp;
  isOne?: (text: string) => boolean;
}

/** Of two that lie in one another the one that stands first here. */
const EVERYWHERE: readonly Pattern[] = [
  // 16 bytes are MD5's (RFC 8122 §5), the shortest hash there is.
  { kind: 'fingerprint', candidates: /(?<![\w:])[\da-f]{2}(?::[\da-f]{2}){15,63}(?![\w:])/gi },
  {
    kind: 'address',
    candidates: /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\w)/g,
    isOne: (text) => addressKind(text)?.family === 'ipv4',
  },
  {
    kind: 'address',
    candidates: /(?<![\w.])(?:[\da-f]{1,4}:|::)[\da-f:]{1,40}(?:\.\d{1,3}){0,3}(?![\w:])/gi,
    isOne: (text) => addressKind(text)?.family === 'ipv6',
  },
  { kind: 'address', candidates: /(?<![\w.-])[\w-]{1,63}\.local(?![\w-])/gi },
  { kind: 'keys', candidates: /inline:(?<value>[\w+/]{16,}={0,2})/gi },
];

/** Where lines run together, or stand in quotes, the grammar sees none. */
const IN_WHAT_IS_NO_LINE: readonly Pattern[] = [
  {
    kind: 'ice-credentials',
    candidates: /(?:ufrag|pwd|usernameFragment)["\\:= ]{1,5}(?<value>[\w+/-]{4,256})/gi,
  },
  { kind: 'names', candidates: /(?:cname|msid):(?<value>[^\s"\\]+)/gi },
  { kind: 'names', candidates: /msid:[^\s"\\]+ (?<value>[^\s"\\=]+)(?![^\s"\\])/gi },
];

/** Values in a text that look like something that gives its maker away. */
export const valuesByLooks = (text: string): ValueInLine[] => matches(text, EVERYWHERE);

/** More of them, in a text that is no line of a description. */
export const valuesByTheirNames = (text: string): ValueInLine[] =>
  matches(text, IN_WHAT_IS_NO_LINE);

const matches = (text: string, patterns: readonly Pattern[]): ValueInLine[] =>
  patterns.flatMap(({ kind, candidates, isOne }) =>
    Array.from(text.matchAll(candidates)).flatMap((match) => {
      const value = match.groups?.['value'] ?? match[0];
      const start = match.index + match[0].length - value.length;
      return !isOne || isOne(value) ? [{ kind, start, end: start + value.length }] : [];
    }),
  );
