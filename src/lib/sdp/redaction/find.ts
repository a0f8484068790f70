// Finds in a description what it gives away: first where such things belong, then everywhere else.
import { addressKind } from '../../ice/address.js';
import type { SdpDocument, SdpLine } from '../document.js';
import type { DisclosureKind, ValueInLine } from './disclosure.js';
import { valuesInFields } from './fields.js';
import { valuesByLooks, valuesByTheirNames } from './patterns.js';

/** Shorter words are found in what has nothing to do with them. */
const SHORTEST_WORD = 4;

/**
 * The values in each line, in the order of the lines; they may lie in one another (an address in a
 * session's name). What gives nothing away (`-`, 0.0.0.0, 127.0.0.1, documentation addresses) is not
 * among them.
 */
export function valuesByLine({ lines }: SdpDocument): ValueInLine[][] {
  const known = new Map<string, ValueInLine[]>();
  for (const line of lines) if (!known.has(line.text)) known.set(line.text, valuesIn(line));
  const words = wordsToLookFor(known);
  if (words.size > 0)
    for (const line of lines) {
      const values = known.get(line.text) ?? [];
      const more = isOutsideGrammar(line) ? wordsIn(line.text, words, values) : [];
      if (more.length > 0) known.set(line.text, [...values, ...more]);
    }
  return lines.map(({ text }) => known.get(text) ?? []);
}

function valuesIn(line: SdpLine): ValueInLine[] {
  const { text } = line;
  const values = valuesInFields(text);
  const others = [
    ...valuesByLooks(text),
    ...(line.form === 'unreadable' ? valuesByTheirNames(text) : []),
  ];
  for (const other of others)
    if (!values.some((value) => overlap(value, other) && !mayHold(value, other)))
      values.push(other);
  return values.filter(({ kind, start, end }) => givesAway(kind, text.slice(start, end)));
}

const overlap = (a: ValueInLine, b: ValueInLine): boolean => a.start < b.end && b.start < a.end;

/** What people wrote may have an address in it; a certificate's hash only looks as if it had. */
const mayHold = (outer: ValueInLine, inner: ValueInLine): boolean =>
  (outer.kind === 'names' || outer.kind === 'session-id') && inner.kind !== outer.kind;

function givesAway(kind: DisclosureKind, text: string): boolean {
  if (/^[-*\s]*$/.test(text)) return false;
  switch (kind) {
    case 'address': {
      const scope = addressKind(text)?.scope;
      return scope !== 'unspecified' && scope !== 'loopback' && scope !== 'documentation';
    }
    case 'session-id':
      return text !== '0';
    case 'ice-credentials':
    case 'fingerprint':
    case 'keys':
    case 'names':
      return true;
  }
}

/** Credentials and names that may also stand where the grammar expects nothing of the kind. */
function wordsToLookFor(
  valuesOfLines: ReadonlyMap<string, readonly ValueInLine[]>,
): Map<string, DisclosureKind> {
  const words = new Map<string, DisclosureKind>();
  for (const [line, values] of valuesOfLines)
    for (const { kind, start, end } of values) {
      const text = line.slice(start, end);
      const isWord = text.length >= SHORTEST_WORD && WHOLE_WORD.test(text);
      if (isWord && (kind === 'ice-credentials' || kind === 'names')) words.set(text, kind);
    }
  return words;
}

const WORD = /[\w+/{}.@-]+/g;
const WHOLE_WORD = /^[\w+/{}.@-]+$/;

const isOutsideGrammar = ({ key, tokens }: SdpLine): boolean =>
  key === null || tokens.some(({ role, name }) => role === 'unread' || name === 'extension');

const wordsIn = (
  text: string,
  words: ReadonlyMap<string, DisclosureKind>,
  values: readonly ValueInLine[],
): ValueInLine[] =>
  Array.from(text.matchAll(WORD)).flatMap(({ 0: word, index: start }) => {
    const kind = words.get(word);
    const found = kind && { kind, start, end: start + word.length };
    return found && !values.some((value) => overlap(value, found)) ? [found] : [];
  });
