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
  if (others.length > 0) {
    const cover = coverOf(values);
    for (const other of others)
      if (isFree(cover, other, (outer) => !mayHold(outer, other.kind))) {
        values.push(other);
        lay(cover, other);
      }
  }
  return values.filter(({ kind, start, end }) => givesAway(kind, text.slice(start, end)));
}

/** Which kind each character of a line is known as: to look is as quick for a thousand values as for one. */
type Cover = DisclosureKind[];

function coverOf(values: readonly ValueInLine[]): Cover {
  const cover: Cover = [];
  for (const value of values) lay(cover, value);
  return cover;
}

function lay(cover: Cover, { kind, start, end }: ValueInLine): void {
  for (let at = start; at < end; at++) cover[at] = kind;
}

function isFree(
  cover: Cover,
  { start, end }: ValueInLine,
  isTaken: (outer: DisclosureKind) => boolean,
): boolean {
  for (let at = start; at < end; at++) {
    const outer = cover[at];
    if (outer !== undefined && isTaken(outer)) return false;
  }
  return true;
}

/** What people wrote may have an address in it; a certificate's hash only looks as if it had. */
const mayHold = (outer: DisclosureKind, inner: DisclosureKind): boolean =>
  (outer === 'names' || outer === 'session-id') && inner !== outer;

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

function wordsIn(
  text: string,
  words: ReadonlyMap<string, DisclosureKind>,
  values: readonly ValueInLine[],
): ValueInLine[] {
  const cover = coverOf(values);
  return Array.from(text.matchAll(WORD)).flatMap(({ 0: word, index: start }) => {
    const kind = words.get(word);
    const found = kind && { kind, start, end: start + word.length };
    return found && isFree(cover, found, () => true) ? [found] : [];
  });
}
