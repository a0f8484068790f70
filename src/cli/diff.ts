// What changed between two descriptions, with moved lines told from changed ones.
import { splitLines } from '../lib/sdp/lines.js';
import { compareVersions, type VersionChange } from '../lib/sdp/moved.js';
import type { Colour, Paint } from './paint.js';
import { plain } from './plain.js';
import type { CliWords } from './words.js';

export interface DiffOptions {
  /** Fit for a terminal. */
  names: { before: string; after: string };
  words: CliWords;
  paint: Paint;
}

/** Unchanged lines that are shown on each side of a change. */
const CONTEXT = 2;

interface Row {
  /** `-` went, `+` came, `<` and `>` moved away and here; blank stayed. */
  mark: '-' | '+' | '<' | '>' | ' ';
  /** Of this line in each text; null where it is not in it. */
  before: number | null;
  after: number | null;
  text: string;
  note: string;
}

const COLOURS: Readonly<Record<Row['mark'], Colour>> = {
  '-': 'red',
  '+': 'green',
  '<': 'yellow',
  '>': 'yellow',
  ' ': 'dim',
};

export function diff(before: string, after: string, { names, words, paint }: DiffOptions): string {
  if (before === after) return `${words.same}\n`;
  const beforeLines = splitLines(before).map(({ text }) => text);
  const afterLines = splitLines(after).map(({ text }) => text);
  const rows = compareVersions(beforeLines, afterLines).changes.flatMap((change) =>
    rowsOf(change, beforeLines, afterLines, words),
  );
  const changed = rows.map(({ mark }) => mark !== ' ');
  if (!changed.includes(true)) return `${words.onlyLineEnds}\n`;
  const told = [`--- ${names.before}`, `+++ ${names.after}`];
  let isCut = false;
  rows.forEach((row, index) => {
    if (!changed.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).includes(true)) {
      isCut = true;
      return;
    }
    if (isCut) told.push('  …');
    isCut = false;
    told.push(paint(COLOURS[row.mark], toLine(row)));
  });
  if (isCut) told.push('  …');
  return `${told.join('\n')}\n`;
}

const toLine = ({ mark, before, after, text, note }: Row): string =>
  `${mark} ${numbered(before)} ${numbered(after)}  ${plain(text)}${note === '' ? '' : `  (${note})`}`;

const numbered = (index: number | null): string =>
  (index === null ? '' : String(index + 1)).padStart(4);

function rowsOf(
  change: VersionChange,
  beforeLines: readonly string[],
  afterLines: readonly string[],
  words: CliWords,
): Row[] {
  const went = (mark: Row['mark'], before: number, note = ''): Row => ({
    mark,
    before,
    after: null,
    text: beforeLines[before] ?? '',
    note,
  });
  const came = (mark: Row['mark'], after: number, note = ''): Row => ({
    mark,
    before: null,
    after,
    text: afterLines[after] ?? '',
    note,
  });
  switch (change.kind) {
    case 'same':
      return [{ ...came(' ', change.after), before: change.before }];
    case 'changed':
      return [went('-', change.before), came('+', change.after)];
    case 'removed':
      return [went('-', change.before)];
    case 'added':
      return [came('+', change.after)];
    case 'moved-away':
      return [went('<', change.before, words.movedAway(change.after + 1))];
    case 'moved-here':
      return [came('>', change.after, words.movedHere(change.before + 1))];
  }
}
