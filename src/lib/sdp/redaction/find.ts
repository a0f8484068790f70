// Finds in texts what they give away: first where such things belong, then everywhere else.
import { addressKind } from '../../ice/address.js';
import type { SdpDocument, SdpLine } from '../document.js';
import type { GrammarKey } from '../grammar.js';
import type { DisclosureKind, ValueInLine } from './disclosure.js';
import { valuesInFields } from './fields.js';
import { isOutsideGrammar, partsOf } from './parts.js';
import { valuesByLooks, valuesByTheirNames } from './patterns.js';
import { asMeant } from './replacements.js';

/**
 * The values in each line of each text, in the order of the lines; they may lie in one another (an
 * address in a session's name). What gives nothing away (`-`, 0.0.0.0, 127.0.0.1, documentation
 * addresses) is not among them. What is known from one text is looked for in all.
 */
export function valuesByLine(documents: readonly SdpDocument[]): ValueInLine[][][] {
  const known = new Map<string, ValueInLine[]>();
  const distinct = new Map<string, SdpLine>();
  for (const { lines } of documents)
    for (const line of lines)
      if (!known.has(line.text)) {
        known.set(line.text, valuesIn(line));
        distinct.set(line.text, line);
      }
  const words = wordsToLookFor(known);
  if (words.size > 0)
    for (const [text, line] of distinct) {
      const values = known.get(text) ?? [];
      const shortest = isFree(line) ? SHORTEST_WORD : SHORTEST_TELLING_WORD;
      const more = wordsIn(text, words, values, shortest);
      if (more.length > 0) known.set(text, [...values, ...more]);
    }
  return documents.map(({ lines }) => lines.map(({ text }) => known.get(text) ?? []));
}

function valuesIn(line: SdpLine): ValueInLine[] {
  const { text } = line;
  const values = partsOf(line).flatMap((part) =>
    valuesInFields(text.slice(part.start, part.end)).map((value) => ({
      ...value,
      start: part.start + value.start,
      end: part.start + value.end,
    })),
  );
  const others = [
    ...valuesByLooks(text),
    ...(isOutsideGrammar(line) ? valuesByTheirNames(text) : []),
  ];
  if (others.length > 0) {
    const cover = coverOf(values);
    for (const other of others)
      if (isUncovered(cover, other, (outer) => !mayHold(outer, other.kind))) {
        values.push(other);
        lay(cover, other);
      }
  }
  return values.filter((value) => givesAway(value, text.slice(value.start, value.end)));
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

function isUncovered(
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

function givesAway({ kind, form }: ValueInLine, text: string): boolean {
  if (/^[-*\s]*$/.test(text)) return false;
  switch (kind) {
    case 'address': {
      if (form === 'foundation') return true;
      const scope = addressKind(asMeant(kind, text))?.scope;
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

/** Shorter words are found in what has nothing to do with them. */
const SHORTEST_WORD = 4;
const SHORTEST_NUMBER = 6;
/** As long as this, nothing else is the same by chance. */
const SHORTEST_TELLING_WORD = 16;

/** Values that may say anything at all. */
const FREE_KEYS: ReadonlySet<GrammarKey | null> = new Set<GrammarKey>([
  'a=tool',
  'a=cat',
  'a=keywds',
  'a=content',
  'a=dcmap',
  'a=dcsa',
  'a=mediaclk',
  'a=x-google-flag',
]);

const isFree = (line: SdpLine): boolean => FREE_KEYS.has(line.key) || isOutsideGrammar(line);

type Known = Pick<ValueInLine, 'kind' | 'form'>;

/** Values that may also stand where the grammar expects nothing of the kind. */
function wordsToLookFor(
  valuesOfLines: ReadonlyMap<string, readonly ValueInLine[]>,
): Map<string, Known> {
  const words = new Map<string, Known>();
  for (const [line, values] of valuesOfLines)
    for (const { kind, form, start, end } of values) {
      const text = asMeant(kind, line.slice(start, end));
      const shortest = /^\d+$/.test(text) ? SHORTEST_NUMBER : SHORTEST_WORD;
      if (text.length < shortest || !WHOLE_WORD.test(text)) continue;
      if (!words.has(text)) words.set(text, form ? { kind, form } : { kind });
    }
  return words;
}

const WORD = /[\w+/{}.@-]+/g;
const WHOLE_WORD = /^[\w+/{}.@-]+$/;
/** What may be a word within a longer one: in a path, in a name made of others, with a full stop. */
const partsOfWord = (word: string): RegExpExecArray[] => [
  ...word.matchAll(/[\w+/]+/g),
  ...word.matchAll(/[\w-]+/g),
  ...word.matchAll(/[^/]+/g),
  ...word.matchAll(/[a-z\d+/]+/gi),
  ...word.matchAll(/[\w.-]+/g),
];

function wordsIn(
  text: string,
  words: ReadonlyMap<string, Known>,
  values: readonly ValueInLine[],
  shortest: number,
): ValueInLine[] {
  if (text.length < shortest) return [];
  const cover = coverOf(values);
  const found: ValueInLine[] = [];
  const look = (word: string, start: number): boolean => {
    const known = word.length < shortest ? undefined : words.get(word);
    if (!known) return false;
    const value = { ...known, start, end: start + word.length };
    if (!isUncovered(cover, value, () => true)) return false;
    lay(cover, value);
    found.push(value);
    return true;
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word.length < shortest || look(word, index)) continue;
    // Behind a backslash the first letter may be an escape's.
    if (text[index - 1] === '\\' && look(word.slice(1), index + 1)) continue;
    for (const { 0: part, index: at } of partsOfWord(word)) {
      look(part, index + at);
      if (part.endsWith('.')) look(part.slice(0, -1), index + at);
    }
  }
  return found;
}
