// What became of a description, for reading: the lines that changed, what changed in them, and those around.
import { compareLines } from './compare.js';
import type { SdpDocument } from './document.js';
import { compareVersions, type VersionChange } from './moved.js';

/** A part of a line; `isOther`: the other version has something else there, or nothing. */
export interface LinePart {
  text: string;
  isOther: boolean;
}

/** A line in one of the two versions. */
export interface VersionLine {
  /** 1 and up. */
  line: number;
  /** Side by side, all of its text. */
  parts: LinePart[];
}

/** `same`: beside one that changed. `moved`: letter for letter, told where it stands now. */
export interface VersionRow {
  kind: 'same' | 'changed' | 'added' | 'removed' | 'moved';
  before: VersionLine | null;
  after: VersionLine | null;
}

/** Rows of one section that follow each other in the text; what was left out between them stayed the same. */
export interface VersionGroup {
  /** Index in `SdpDocument.sections` of the version that it is of: 0 is the session part. */
  section: number;
  of: 'before' | 'after';
  rows: VersionRow[];
}

/** Unchanged lines that are told on each side of a change, in its section. */
const CONTEXT = 2;

export interface Versions {
  /** In the order of the text; empty where both have the same lines in the same order. */
  groups: VersionGroup[];
  /** Of all rows, those that are left out among them. */
  counts: Record<VersionRow['kind'], number>;
}

/** `mostRows`: of more, the first; to compare the words of a line takes its time. */
export function versionsOf(before: SdpDocument, after: SdpDocument, mostRows = Infinity): Versions {
  const textsOf = ({ lines }: SdpDocument): string[] => lines.map(({ text }) => text);
  const compared = compareVersions(textsOf(before), textsOf(after));
  // A line that moved is told where it stands now.
  const changes = compared.changes.filter(({ kind }) => kind !== 'moved-away');
  const places = changes.map((change) => placeOf(change, before, after, compared.sections));
  const told = new Set<number>();
  changes.forEach(({ kind }, index) => {
    if (kind === 'same') return;
    for (let near = index - CONTEXT; near <= index + CONTEXT; near++)
      if (isAlike(places[near], places[index])) told.add(near);
  });
  const groups: VersionGroup[] = [];
  const counts = { same: 0, changed: 0, added: 0, removed: 0, moved: 0 };
  let last = -1;
  let room = mostRows;
  for (const index of [...told].sort((a, b) => a - b)) {
    const change = changes[index];
    const place = places[index];
    if (!change || !place) continue;
    counts[ROW_KINDS[change.kind]] += 1;
    if (room === 0) continue;
    room -= 1;
    const group = groups.at(-1);
    const row = rowOf(change, before, after);
    if (group && index === last + 1 && isAlike(group, place)) group.rows.push(row);
    else groups.push({ ...place, rows: [row] });
    last = index;
  }
  return { groups, counts };
}

const ROW_KINDS = {
  same: 'same',
  changed: 'changed',
  added: 'added',
  removed: 'removed',
  'moved-away': 'moved',
  'moved-here': 'moved',
} as const satisfies Record<VersionChange['kind'], VersionRow['kind']>;

type Place = Pick<VersionGroup, 'section' | 'of'>;

const isAlike = (one: Place | undefined, other: Place | undefined): boolean =>
  one !== undefined && one.section === other?.section && one.of === other.of;

/** A line that went is told with what became of its section, if anything did. */
function placeOf(
  change: VersionChange,
  before: SdpDocument,
  after: SdpDocument,
  sections: ReadonlyMap<number, number>,
): Place {
  if ('after' in change) return { section: after.lines[change.after]?.section ?? 0, of: 'after' };
  const section = before.lines[change.before]?.section ?? 0;
  const now = sections.get(section);
  return now === undefined ? { section, of: 'before' } : { section: now, of: 'after' };
}

function rowOf(change: VersionChange, before: SdpDocument, after: SdpDocument): VersionRow {
  const was = 'before' in change ? (before.lines[change.before]?.text ?? '') : '';
  const is = 'after' in change ? (after.lines[change.after]?.text ?? '') : '';
  const whole = (index: number, text: string): VersionLine => ({
    line: index + 1,
    parts: [{ text, isOther: false }],
  });
  switch (change.kind) {
    case 'same':
      return {
        kind: 'same',
        before: whole(change.before, was),
        after: whole(change.after, is),
      };
    case 'changed': {
      const parts = changedParts(was, is);
      return {
        kind: 'changed',
        before: { line: change.before + 1, parts: parts.before },
        after: { line: change.after + 1, parts: parts.after },
      };
    }
    case 'added':
      return { kind: 'added', before: null, after: whole(change.after, is) };
    case 'removed':
      return { kind: 'removed', before: whole(change.before, was), after: null };
    case 'moved-away':
    case 'moved-here':
      return { kind: 'moved', before: whole(change.before, was), after: whole(change.after, is) };
  }
}

/** In a longer line, and among more parts, nobody looks for the word that changed. */
const LONGEST_COMPARED = 600;
const MOST_PARTS = 60;

/** Words, and each character between them by itself: a word that changed is marked whole. */
const WORD = /[\p{L}\p{N}_+-]+|[^\p{L}\p{N}_+-]/gu;

/** The parts of two lines that they do not have in common. */
export function changedParts(
  before: string,
  after: string,
): { before: LinePart[]; after: LinePart[] } {
  const other = (text: string): LinePart[] => (text === '' ? [] : [{ text, isOther: true }]);
  if (before.length > LONGEST_COMPARED || after.length > LONGEST_COMPARED)
    return { before: other(before), after: other(after) };
  const was = before.match(WORD) ?? [];
  const is = after.match(WORD) ?? [];
  const isKept = { before: was.map(() => false), after: is.map(() => false) };
  for (const change of compareLines(was, is))
    if (change.kind === 'same') {
      isKept.before[change.before] = true;
      isKept.after[change.after] = true;
    }
  const parts = { before: partsOf(was, isKept.before), after: partsOf(is, isKept.after) };
  return parts.before.length > MOST_PARTS || parts.after.length > MOST_PARTS
    ? { before: other(before), after: other(after) }
    : parts;
}

const SEPARATOR = /^[\s;,]$/;

function partsOf(words: readonly string[], isKept: readonly boolean[]): LinePart[] {
  const parts: LinePart[] = [];
  let start = 0;
  while (start < words.length) {
    let end = start + 1;
    while (end < words.length && isKept[end] === isKept[start]) end++;
    const isOther = !isKept[start];
    // Of `;a=1;b=1` after `;a=1` it is `;b=1` that is new, though `=1;b` fits as well.
    const shift = isOther && parts.length > 0 ? shiftToSeparator(words, isKept, start, end) : 0;
    add(parts, words.slice(start, start + shift), false);
    add(parts, words.slice(start + shift, end + shift), isOther);
    start = end + shift;
  }
  return parts;
}

/** By how many words these could as well begin later, so that they begin with what parts a list. */
function shiftToSeparator(
  words: readonly string[],
  isKept: readonly boolean[],
  start: number,
  end: number,
): number {
  for (let shift = 0; start + shift < end; shift++) {
    const word = words[start + shift];
    if (word !== undefined && SEPARATOR.test(word)) return shift;
    if (!isKept[end + shift] || word !== words[end + shift]) return 0;
  }
  return 0;
}

function add(parts: LinePart[], words: readonly string[], isOther: boolean): void {
  if (words.length === 0) return;
  const text = words.join('');
  const last = parts.at(-1);
  if (last?.isOther === isOther) last.text += text;
  else parts.push({ text, isOther });
}
