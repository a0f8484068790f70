// Values that are known by their looks wherever they stand: in free text, in attributes that nobody
// specified, in a log or in JSON around the description.
import { ipv6In } from './addresses-in-text.js';
import type { DisclosureKind, ValueInLine } from './disclosure.js';

interface Pattern {
  kind: DisclosureKind;
  form?: 'foundation';
  /** What may be one: its group `value`, or all of it. No run in it is without a bound. */
  candidates: RegExp;
  /** Without it in a text there is none, and no need to look at every character. */
  sign?: string;
  isOne?: (text: string) => boolean;
}

/** Leading zeros and all: whoever wrote it meant an address. */
const isQuad = (text: string): boolean =>
  text.split(/[.-]/).every((octet) => Number.parseInt(octet, 10) <= 255);

// 16 bytes are MD5's (RFC 8122 §5), the shortest hash there is.
const FINGERPRINT: Pattern = {
  kind: 'fingerprint',
  candidates: /(?<![\da-f])[\da-f]{2}(?::[\da-f]{2}){15,63}(?![\da-f])/gi,
};

/** Of two that lie in one another the one that stands first here. */
const EVERYWHERE: readonly Pattern[] = [
  // RFC 5321 §4.5.3.1: no more than 64 characters stand before the @.
  {
    kind: 'names',
    sign: '@',
    candidates: /[^\s"'`<>()[\]{}\\,;:=@/]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g,
  },
  { kind: 'address', candidates: /(?<!\d)\d{1,3}(?:\.\d{1,3}){3}(?!\d)/g, isOne: isQuad },
  // As machines are called after their address: ip-192-168-1-7.
  {
    kind: 'address',
    candidates: /(?<=[a-z][-_])\d{1,3}(?:-\d{1,3}){3}(?![\da-f-])/gi,
    isOne: isQuad,
  },
  {
    kind: 'address',
    sign: '.local',
    candidates: /(?:[^\s"'`<>()[\]{}\\,;:=@/.]{1,63}\.){1,8}local(?![\w-])/gi,
  },
  { kind: 'keys', candidates: /inline:(?<value>[\w+/]{16,}={0,2})/gi },
];

const BETWEEN = String.raw`["'${'`'}\\ ]{0,12}[:=>]["'${'`'}\\:= ]{0,12}`;
const SECRET = String.raw`(?<value>(?:[^\s"'${'`'}\\,;<>{}]|\\/){2,512})`;
const named = (names: string): RegExp => new RegExp(`(?:${names})${BETWEEN}${SECRET}`, 'gi');

/** Where lines run together, or stand in quotes, the grammar sees none. */
const IN_WHAT_IS_NO_LINE: readonly Pattern[] = [
  { kind: 'ice-credentials', candidates: /turns?:(?<value>[^\s"'`@/?]{1,256})@/gi },
  {
    kind: 'address',
    candidates: /(?:stun|turn)s?:(?:[^\s"'`@/?]{1,256}@)?(?<value>[\w.-]{1,253})/gi,
  },
  {
    kind: 'ice-credentials',
    candidates: named('ufrag|pwd|usernameFragment|username|password|passwd|credential|secret'),
  },
  {
    kind: 'ice-credentials',
    candidates: /(?:ufrag|pwd)(?:["'`\\:= ]|%(?:22|3A|3D|20)){1,16}(?<value>[\w+/-]{4,256})/gi,
  },
  { kind: 'names', candidates: named('cname|msid|mslabel|streamId|trackId') },
  { kind: 'keys', candidates: /base64:(?<value>[\w+/]{1,1024}={0,2})/gi },
  { kind: 'address', form: 'foundation', candidates: named('foundation') },
  {
    kind: 'address',
    candidates:
      /(?:address|raddr|host|hostname|ip)["'`\\]{1,8} {0,4}[:=] {0,4}["'`\\]{1,8}(?<value>[^\s"'`\\,;<>{}]{1,253})/gi,
  },
];

/** Values in a text that look like something that gives its maker away. */
export const valuesByLooks = (text: string): ValueInLine[] => [
  ...matches(text, [FINGERPRINT]),
  ...ipv6In(text).map(({ start, end }) => ({ kind: 'address' as const, start, end })),
  ...matches(text, EVERYWHERE),
];

/** More of them, in a text that is no line of a description. */
export const valuesByTheirNames = (text: string): ValueInLine[] =>
  matches(text, IN_WHAT_IS_NO_LINE);

const matches = (text: string, patterns: readonly Pattern[]): ValueInLine[] =>
  patterns.flatMap(({ kind, form, candidates, sign, isOne }) => {
    if (sign !== undefined && !text.toLowerCase().includes(sign)) return [];
    return Array.from(text.matchAll(candidates)).flatMap((match) => {
      const value = match.groups?.['value'] ?? match[0];
      // The @ behind the credentials in a TURN address is matched with them.
      const start = match.index + match[0].lastIndexOf(value);
      const found = { kind, start, end: start + value.length, ...(form ? { form } : {}) };
      return !isOne || isOne(value) ? [found] : [];
    });
  });
