// Which values of which lines give something away. Read more loosely than the grammar reads them, so
// that a mistake in a line hides no secret: every word that is not known to say nothing counts.
import type { DisclosureKind, ValueInLine } from './disclosure.js';

/** A piece of a line; `start` is its offset in it. */
interface Word {
  text: string;
  start: number;
}

/** Lines of which all words but these are of one kind. */
interface EveryWord {
  kind: DisclosureKind;
  but?: RegExp;
}

/** A line whose words mean different things. */
type Reader = (value: Word) => ValueInLine[];

const NET = /^(?:IN|IP[46]|\d+)$/i;
const NAME: EveryWord = { kind: 'names' };
const CREDENTIAL: EveryWord = { kind: 'ice-credentials' };
const ID: EveryWord = { kind: 'session-id' };

/** Of the line types that are not here nothing is personal. */
const TYPES: ReadonlyMap<string, EveryWord | Reader> = new Map<string, EveryWord | Reader>([
  ['o', origin],
  ['s', whole],
  ['i', whole],
  ['u', whole],
  ['e', whole],
  ['p', whole],
  ['c', { kind: 'address', but: NET }],
  ['k', encryptionKey],
]);

const ATTRIBUTES: Readonly<Record<string, EveryWord | Reader>> = {
  rtcp: { kind: 'address', but: NET },
  candidate,
  'remote-candidates': { kind: 'address', but: NET },
  'source-filter': { kind: 'address', but: /^(?:IN|IP[46]|incl|excl|\d+)$/i },
  'ice-ufrag': CREDENTIAL,
  'ice-pwd': CREDENTIAL,
  fingerprint: { kind: 'fingerprint', but: /^(?:sha|md|shake)[-\d/]*$/i },
  crypto,
  'key-mgmt': { kind: 'keys', but: /^mikey$/i },
  // RFC 6189 §8: the version, then the hash of the Hello.
  'zrtp-hash': { kind: 'keys', but: /^\d\.\d\d$/ },
  'tls-id': ID,
  'dtls-id': ID,
  ssrc: source,
  cname: NAME,
  msid: NAME,
  'msid-semantic': { kind: 'names', but: /^(?:WMS|LMS)$/i },
  mslabel: NAME,
  label: NAME,
  identity: NAME,
  userid: NAME,
  confid: NAME,
  path: NAME,
  // RFC 7273 §4: a clock's name holds the MAC address of its machine.
  'ts-refclk': { kind: 'names', but: /^(?:gps|gal|glonass|local|private(?:=traceable)?)$/i },
};

/** As people write them who are not sure of the hyphen. */
const bare = (name: string): string => name.toLowerCase().replace(/[-_]/g, '');

const BY_BARE_NAME: ReadonlyMap<string, EveryWord | Reader> = new Map(
  Object.entries(ATTRIBUTES).map(([name, field]) => [bare(name), field]),
);

/** The names that say by themselves what follows them, `a=` or not. */
export const TELLING_NAMES: readonly string[] = Object.keys(ATTRIBUTES);

/** What stands at the places in this line that are known to give something away. */
export function valuesInFields(text: string): ValueInLine[] {
  const { field, value } = headOf(text);
  if (!field) return [];
  const found = typeof field === 'function' ? field(value) : everyWord(field, value);
  return found.filter(({ start, end }) => end > start);
}

/**
 * Indented, without its `a=`, in capitals, with `_` for `-`, or with a blank, a tab or `=` where the
 * colon belongs: it is clear what was meant.
 */
function headOf(text: string): { field: EveryWord | Reader | undefined; value: Word } {
  const body = text.trimStart();
  const indent = text.length - body.length;
  const type = /^([b-z])\s*=\s*/i.exec(body);
  if (type) return { field: TYPES.get(type[1]?.toLowerCase() ?? ''), value: from(type[0].length) };
  const prefix = /^(?:a\s*[=:]\s*){0,3}/i.exec(body)?.[0] ?? '';
  const name = /^([\w-]+)(\s*[:=]?\s*)/.exec(body.slice(prefix.length));
  // Without `a=` a word is a name only where it says so.
  const isName = name && (prefix !== '' || /[:=]/.test(name[2] ?? ''));
  if (!isName) return { field: undefined, value: from(0) };
  const field = BY_BARE_NAME.get(bare(name[1] ?? ''));
  return { field, value: from(prefix.length + name[0].length) };

  function from(length: number): Word {
    return { text: body.slice(length).trimEnd(), start: indent + length };
  }
}

const wordsOf = ({ text, start }: Word): Word[] =>
  Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({ text: word, start: start + index }));

/** What a log puts behind a value is no part of it. */
const asKind = (kind: DisclosureKind, { text, start }: Word): ValueInLine => {
  const value = text.replace(/[,;]$/, '');
  // RFC 8866 §5.7: a TTL and a number of addresses may follow an address.
  const said = kind === 'address' ? value.replace(/(?:\/\d{1,5}){1,2}$/, '') : value;
  return { kind, start, end: start + said.length };
};

/** The same word without its first characters. */
const without = ({ text, start }: Word, skipped: number): Word => ({
  text: text.slice(skipped),
  start: start + skipped,
});

function everyWord({ kind, but }: EveryWord, value: Word): ValueInLine[] {
  return wordsOf(value).flatMap((word) => (but?.test(word.text) ? [] : [asKind(kind, word)]));
}

function whole({ text, start }: Word): ValueInLine[] {
  return [{ kind: 'names', start, end: start + text.length }];
}

/** The name of a program, which is that of all who use it. */
const PROGRAM =
  /^(?:mozilla\.\.\.THIS_IS_SDPARTA-[\d.]{1,20}|mediasoup-client|FreeSWITCH|Asterisk|rtc|root)$/;
/** One that only counts what changed. */
const SHORT_COUNT = /^\d{1,4}$/;

/** RFC 8866 §5.2; a name may wrongly have blanks in it. */
function origin(value: Word): ValueInLine[] {
  const words = wordsOf(value);
  const kinds = words.map(({ text }) => text.toUpperCase());
  const net = Math.max(kinds.lastIndexOf('IN'), -1);
  const type = Math.max(kinds.lastIndexOf('IP4'), kinds.lastIndexOf('IP6'));
  const end = net >= 0 ? net : type >= 0 ? type : words.length;
  const names = end >= 3 ? end - 2 : 0;
  return words.flatMap((word, index) => {
    if (index >= end) return NET.test(word.text) ? [] : [asKind('address', word)];
    if (index === end - 1 && index > 0 && SHORT_COUNT.test(word.text)) return [];
    if (index >= names && (/^\d+$/.test(word.text) || end >= 3))
      return [asKind('session-id', word)];
    return PROGRAM.test(word.text) ? [] : [asKind('names', word)];
  });
}

const TRANSPORT = /^(?:udp|tcp|tls|ssltcp|dtls)$/i;
const CANDIDATE_TYPE = /^(?:host|srflx|prflx|relay)$/i;
const NUMERIC_EXTENSION = /^(?:rport|generation|network-id|network-cost)$/i;

/** RFC 8839 §5.1, with blanks anywhere and words that nobody expects. */
function candidate(value: Word): ValueInLine[] {
  const prefix = /^(?:a=)?candidate:\s*/i.exec(value.text)?.[0].length ?? 0;
  const words = wordsOf(without(value, prefix));
  const typ = words.findIndex(({ text }) => text.toLowerCase() === 'typ');
  const positional = typ < 0 ? Math.min(words.length, 6) : typ;
  const found: ValueInLine[] = [];
  for (const [index, word] of words.entries()) {
    const { text } = word;
    const key = index < positional ? '' : (words[index - 1]?.text.toLowerCase() ?? '');
    const isNumber = /^\d+$/.test(text);
    if (index === 0) {
      if (/\w/.test(text)) found.push({ ...asKind('address', word), form: 'foundation' });
    } else if (index < positional) {
      const isAddress = index === 4 ? !/^\d{1,5}$/.test(text) : !isNumber && !TRANSPORT.test(text);
      if (isAddress) found.push(asKind('address', word));
    } else if (isExtensionName(text)) continue;
    else if (/^(?:ufrag|pwd|password)$/.test(key)) found.push(asKind('ice-credentials', word));
    else if (key === 'raddr') found.push(asKind('address', word));
    else if (isNumber) continue;
    else if (key === 'typ' && CANDIDATE_TYPE.test(text)) continue;
    else if (key === 'tcptype' && /^(?:active|passive|so)$/i.test(text)) continue;
    else found.push(asKind('address', word));
  }
  return found;
}

const isExtensionName = (text: string): boolean =>
  NUMERIC_EXTENSION.test(text) || /^(?:typ|raddr|tcptype|ufrag|pwd|password)$/i.test(text);

/** RFC 4568 §9.2: of `inline:key|lifetime|MKI:length` the key. */
function crypto(value: Word): ValueInLine[] {
  return wordsOf(value).flatMap((word) => {
    const { text, start } = word;
    const keys = Array.from(
      text.matchAll(/inline:([^|;]*)/gi),
      ({ 0: all, 1: key = '', index }) => ({
        kind: 'keys' as const,
        start: start + index + all.length - key.length,
        end: start + index + all.length,
      }),
    );
    if (keys.length > 0) return keys;
    return /^(?:\d+|[A-Z\d]+(?:_[A-Z\d]+)+|(?:KDR|FEC_ORDER|WSH)=\w{1,12})$/.test(text)
      ? []
      : [asKind('keys', word)];
  });
}

function encryptionKey(value: Word): ValueInLine[] {
  return wordsOf(value).map((word) =>
    asKind(
      'keys',
      without(word, /^(?:clear|base64|uri|prompt)\b:?/i.exec(word.text)?.[0].length ?? 0),
    ),
  );
}

/** RFC 5576 §6, and what others put there: all but a format's parameters may be a name. */
function source(value: Word): ValueInLine[] {
  const words = wordsOf(value);
  if (/^\d+$/.test(words[0]?.text ?? '')) words.shift();
  const [first, ...others] = words;
  if (!first) return [];
  const attribute = /^[\w-]*[:=]?/.exec(first.text)?.[0] ?? '';
  if (/^(?:fmtp|previous-ssrc)\b/i.test(attribute)) return [];
  const isAttribute = /[:=]$/.test(attribute) || /^(?:cname|msid|mslabel|label)$/i.test(first.text);
  const named = isAttribute ? without(first, attribute.length) : first;
  return [named, ...others].map((word) =>
    asKind('names', without(word, /^[:=]*/.exec(word.text)?.[0].length ?? 0)),
  );
}
