// What was found, for a person: each place with its line, and a mark below it.
import type { Diagnostic } from '../lib/sdp/lint/lint.js';
import type { LintWords } from '../lib/sdp/lint/words.js';
import { sayStep, type UnwrapWords } from '../lib/sdp/paste/words.js';
import { type Checked, type CheckedPart, lineInFile } from './check.js';
import type { Colour, Paint } from './paint.js';
import { plain } from './plain.js';
import { say } from './say.js';
import type { CliWords } from './words.js';

export interface HumanOptions {
  /** The source's, fit for a terminal. */
  name: string;
  words: { cli: CliWords; lint: LintWords; unwrap: UnwrapWords };
  paint: Paint;
}

const COLOURS = {
  error: 'red',
  warning: 'yellow',
  note: 'cyan',
} as const satisfies Record<Diagnostic['severity'], Colour>;

const MOST_WITHOUT_SDP = 3;

/** Of each part what it is, where there are several, and what was found in it. */
export function toHuman({ parts, counts }: Checked, options: HumanOptions): string {
  const { words } = options;
  const told = parts.flatMap((part, index) => [
    ...headOf(part, nameOfPart(parts, index, words.cli), options),
    ...toldOf(part, options),
  ]);
  const isClean = parts.every(({ diagnostics }) => diagnostics.length === 0);
  told.push(isClean ? words.cli.clean : words.cli.counts(counts));
  return `${told.join('\n')}\n`;
}

/** What a part is called where there are several; '' for one alone. */
export function nameOfPart(parts: Checked['parts'], index: number, words: CliWords): string {
  const part = parts[index];
  if (!part || parts.length === 1) return '';
  const { type, answers, beside } = part;
  const of = parts.filter((one) => one.beside === null).length;
  if (beside !== null) return words.beside(beside, of);
  const answered = typeof answers === 'number' ? answers + 1 : null;
  return words.part({ number: index + 1, of, type, answers: answered });
}

function headOf(
  part: CheckedPart,
  heading: string,
  { name, words, paint }: HumanOptions,
): string[] {
  const { steps, kind, isGiven, beside, firstLine } = part;
  const told: string[] = [];
  const line = firstLine ?? lineInFile(part, 1);
  const place = line === null ? name : `${name}:${line}`;
  if (heading !== '') told.push(paint('bold', `${place}: ${heading}`));
  for (const step of steps) told.push(`${name}: ${plain(sayStep(words.unwrap, step))}`);
  if (!isGiven) told.push(`${place}: ${words.cli.unwrapped}`);
  if (beside === null && (kind === 'section' || kind === 'candidates'))
    told.push(`${name}: ${words.cli.alone[kind]}`);
  // What is no SDP is wrong in every line, and in the same way.
  if (kind === 'unknown') told.push(`${name}: ${words.cli.noSdp}`);
  if (told.length > 0) told.push('');
  return told;
}

/** More nobody looks up. */
const MOST_ALSO = 20;

/**
 * `file:line:column: severity: message [rule]`, as compilers say it, and the line below. Of what stands
 * wrapped that line of the file is named where it is one, and in front of the message the place in the SDP.
 */
function toldOf(part: CheckedPart, { name, words, paint }: HumanOptions): string[] {
  const { diagnostics, lines, kind, isGiven } = part;
  const told: string[] = [];
  const shownHere = kind === 'unknown' ? diagnostics.slice(0, MOST_WITHOUT_SDP) : diagnostics;
  const notes = linesOfNotes(shownHere);
  for (const diagnostic of shownHere) {
    const { rule, severity, line, start, end, params, fix } = diagnostic;
    const key = keyOfNote(diagnostic);
    const [, ...also] = notes.get(key) ?? [line];
    if (severity === 'note' && !notes.delete(key)) continue;
    const { says, mend, fix: fixWords } = words.lint[rule];
    const label = paint(COLOURS[severity], `${words.cli.severities[severity]}:`);
    const said = say(says, params);
    const head = headOfPlace(name, part, { line, start });
    const message = isGiven ? said : words.cli.at(line, start + 1, said);
    told.push(`${paint('bold', head)} ${label} ${message} ${paint('dim', `[${rule}]`)}`);
    const [shown, mark] = excerpt(lines[line - 1]?.text ?? '', start, end);
    told.push(`    ${shown}`, `    ${paint(COLOURS[severity], mark)}`);
    const way = mend ?? (fix === null ? undefined : fixWords);
    if (way !== undefined) told.push(`    ${say(way, params)}`);
    if (also.length > 0) told.push(`    ${alsoIn(also, words.cli)}`);
    told.push('');
  }
  const left = diagnostics.length - shownHere.length;
  if (left > 0) told.push(words.cli.more(left), '');
  return told;
}

/** As much of the place as there is in the file: line and column, the line of a message, or the file alone. */
function headOfPlace(
  name: string,
  part: CheckedPart,
  { line, start }: Pick<Diagnostic, 'line' | 'start'>,
): string {
  if (part.isGiven) return `${name}:${line}:${start + 1}:`;
  const fileLine = lineInFile(part, line);
  return fileLine === null ? `${name}:` : `${name}:${fileLine}:`;
}

const alsoIn = (lines: readonly number[], words: CliWords): string =>
  words.also(lines.slice(0, MOST_ALSO), lines.length > MOST_ALSO);

/** What a note says; which of several addresses it says it of makes no other note. */
const keyOfNote = ({ rule, params }: Diagnostic): string =>
  JSON.stringify([rule, { ...params, address: undefined }]);

/** A note is worth knowing once: the lines in which it holds, in their order. */
function linesOfNotes(diagnostics: readonly Diagnostic[]): Map<string, readonly number[]> {
  const lines = new Map<string, number[]>();
  for (const diagnostic of diagnostics) {
    const { severity, line } = diagnostic;
    if (severity !== 'note') continue;
    const key = keyOfNote(diagnostic);
    const known = lines.get(key);
    if (!known) lines.set(key, [line]);
    else if (known.at(-1) !== line) known.push(line);
  }
  return lines;
}

/** A terminal line that is longer than this wraps, and its mark is nowhere near it. */
const MOST_CHARACTERS = 120;
const BEFORE = 40;

/** The line, cut where it is too long, and a line below it that marks the place. */
function excerpt(text: string, start: number, end: number): [string, string] {
  const from = text.length > MOST_CHARACTERS ? Math.max(0, start - BEFORE) : 0;
  const to = Math.min(text.length, from + MOST_CHARACTERS);
  const cutBefore = from > 0 ? '…' : '';
  const cutBehind = to < text.length ? '…' : '';
  const before = ' '.repeat(cutBefore.length + cells(text.slice(from, start)));
  const mark = '^'.repeat(Math.max(1, cells(text.slice(start, Math.min(end, to)))));
  return [`${cutBefore}${plain(text.slice(from, to))}${cutBehind}`, `${before}${mark}`];
}

/** Terminals give these two cells (East Asian Width W and F, and emoji), and marks that combine none. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NONE = /\p{Mn}/u;

function cells(text: string): number {
  let count = 0;
  for (const character of text) count += NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return count;
}
