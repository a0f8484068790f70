// Which values of which lines give something away, as data, by the names that the grammar has for them.
import { type SdpToken, readLine } from '../document.js';
import type { GrammarKey } from '../grammar.js';
import type { DisclosureKind, ValueInLine } from './disclosure.js';

interface Field {
  kind: DisclosureKind;
  /** A value of several words is as many values. */
  isWords?: boolean;
}

const NAME: Field = { kind: 'names' };
const NAMES: Field = { kind: 'names', isWords: true };
const ADDRESS: Field = { kind: 'address' };
const CREDENTIAL: Field = { kind: 'ice-credentials' };
const ID: Field = { kind: 'session-id' };
const KEY: Field = { kind: 'keys' };

/** `unread` is what the grammar has no place for, on a line where it can only be more of the same. */
const FIELDS: Partial<Record<GrammarKey, Readonly<Record<string, Field>>>> = {
  'o=': { username: ID, 'sess-id': ID, address: ADDRESS },
  's=': { text: NAME },
  'i=': { text: NAME },
  'u=': { uri: NAME },
  'e=': { email: NAME },
  'p=': { phone: NAME },
  'c=': { address: ADDRESS },
  'k=': { key: KEY },
  'a=rtcp': { address: ADDRESS },
  'a=candidate': { address: ADDRESS, relatedAddress: ADDRESS, ufrag: CREDENTIAL },
  'a=remote-candidates': { address: ADDRESS },
  'a=source-filter': { address: ADDRESS },
  'a=ice-ufrag': { ufrag: CREDENTIAL, unread: { ...CREDENTIAL, isWords: true } },
  'a=ice-pwd': { pwd: CREDENTIAL, unread: { ...CREDENTIAL, isWords: true } },
  'a=fingerprint': { fingerprint: { kind: 'fingerprint' } },
  'a=crypto': { 'key-params': KEY },
  'a=tls-id': { 'tls-id': ID },
  'a=identity': { assertion: NAME },
  'a=userid': { 'user-id': NAME },
  'a=confid': { 'conference-id': NAME },
  'a=msid': { stream: NAME, track: NAME, unread: NAMES },
  'a=msid-semantic': { stream: NAME },
};

/** RFC 5576 §6 and what Chromium wrote before there was a=msid: attributes of an SSRC that name it. */
const SOURCE_NAMES: ReadonlyMap<string, Field> = new Map([
  ['cname', NAME],
  ['msid', NAMES],
  ['mslabel', NAME],
  ['label', NAME],
]);

/** Words in front of a candidate's values, which stay: `raddr 10.0.0.1`. */
const KEY_WORD = /^(?:raddr|ufrag) +/;

/** SDES, RFC 4568 §9.2: of `inline:key|lifetime|MKI:length` the key; of others all of it. */
const INLINE_KEY = /^inline:([^|]*)/i;

/** What stands at the places in this line that are known to give something away. */
export function valuesInFields(text: string): ValueInLine[] {
  const { line, shift } = asMeant(text);
  const { key, tokens } = readLine(line);
  if (key === 'a=ssrc') return sourceNames(tokens, shift);
  const fields = key === null ? undefined : FIELDS[key];
  if (!fields) return [];
  return tokens.flatMap((token) => {
    const field = fields[token.name ?? token.role];
    return field ? valuesOf(field, token, shift) : [];
  });
}

/**
 * The line as somebody meant it who indented it, left out `a=`, or wrote a capital or a blank where a
 * lowercase letter or the colon belongs: a mistake hides no secret. Offsets in it plus `shift` are
 * those in the text.
 */
function asMeant(text: string): { line: string; shift: number } {
  const indent = text.length - text.trimStart().length;
  const body = text.slice(indent);
  const [head = ''] = /^(?:a=|candidate:)?[\w-]*/i.exec(body) ?? [];
  const prefix = /^candidate:/i.test(head) ? 'a=' : '';
  const name = (prefix + head).toLowerCase();
  let rest = body.slice(head.length);
  if (name.startsWith('a=') && rest.startsWith(' ')) rest = `:${rest.slice(1)}`;
  return { line: name + rest, shift: indent - prefix.length };
}

function sourceNames(tokens: readonly SdpToken[], shift: number): ValueInLine[] {
  const attribute = tokens.find(({ name }) => name === 'source-attribute');
  const value = tokens.find(({ name }) => name === 'value');
  const field = attribute && SOURCE_NAMES.get(attribute.text.toLowerCase());
  return field && value ? valuesOf(field, value, shift) : [];
}

function valuesOf({ kind, isWords }: Field, token: SdpToken, shift: number): ValueInLine[] {
  const { text } = token;
  let skipped = KEY_WORD.exec(text)?.[0].length ?? 0;
  let length = text.length - skipped;
  const inline = kind === 'keys' ? INLINE_KEY.exec(text)?.[1] : undefined;
  if (inline !== undefined) {
    skipped = 'inline:'.length;
    length = inline.length;
  }
  const start = token.start + skipped + shift;
  if (!isWords) return length > 0 ? [{ kind, start, end: start + length }] : [];
  return Array.from(text.matchAll(/[^ ]+/g), ({ 0: word, index }) => ({
    kind,
    start: token.start + shift + index,
    end: token.start + shift + index + word.length,
  }));
}
