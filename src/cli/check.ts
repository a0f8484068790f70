// What `sdp check` knows of a text, before anybody says it in some form.
import { readSdp, type SdpDocument } from '../lib/sdp/document.js';
import { describe, type DescriptionType } from '../lib/sdp/lint/description.js';
import { type Diagnostic, lint } from '../lib/sdp/lint/lint.js';
import { joinLines, splitLines, type TextLine } from '../lib/sdp/lines.js';
import type { PasteKind } from '../lib/sdp/paste/kind.js';
import { isCandidateAt } from '../lib/sdp/paste/shapes.js';
import { lintedAs } from '../lib/sdp/paste/type-in-words.js';
import { type PastedPart, unwrap } from '../lib/sdp/paste/unwrap.js';
import type { UnwrapStep } from '../lib/sdp/paste/unwrapper.js';
import { typeOf } from '../lib/sdp/summary/type.js';
import { atFilePlaces, candidatesInFile, type FilePlaces, placesInFile } from './file-places.js';
import { type MessageLines, messageLinesOf } from './message-lines.js';

/** All that was found in a text; mostly one description. What stands beside descriptions comes last. */
export interface Checked {
  parts: readonly [CheckedPart, ...CheckedPart[]];
  /** Of all parts. */
  counts: Counts;
}

/** A description, a section of one, candidates, or a text that is none of them. */
export interface CheckedPart {
  /** How many candidates it is that stand beside descriptions, each looked at by itself; else null. */
  beside: number | null;
  /** What places are places in: the text that was given, or what was found in it. */
  text: string;
  lines: readonly TextLine[];
  /** Whether that is the text that was given. */
  isGiven: boolean;
  /** In the text that was given; null where its lines are not as such in there. */
  firstLine: number | null;
  /** By line of `text`, where that is not the given one: on which line of it that stands wrapped. */
  messageLines: readonly (number | null)[];
  kind: PasteKind;
  /** As which it was looked at. */
  type: DescriptionType | null;
  /** The offer that it was held against: an index of `parts`, or one from elsewhere. */
  answers: number | 'given' | null;
  /** Whether a fix can be made in that text as it stands there. */
  isFixable: boolean;
  /** What was done to get at it; empty when the text was SDP already. */
  steps: readonly UnwrapStep[];
  diagnostics: readonly Diagnostic[];
  counts: Counts;
}

export interface Counts {
  errors: number;
  warnings: number;
  notes: number;
}

export interface CheckOptions {
  /** Of one description it goes before what the text says of it, of several it is for those of which it says nothing. */
  type: DescriptionType | null;
  /** The offer that the text answers, or a text that has it in it. */
  offer: string | null;
}

interface GivenText {
  /** As it was given. */
  given: string;
  /** Without a byte order mark: that is no character of the text, nor counted in its columns. */
  text: string;
  lines: readonly TextLine[];
}

function readGiven(given: string): GivenText {
  const text = given.replace(/^\ufeff/, '');
  return { given, text, lines: splitLines(text) };
}

export function check(given: string, options: CheckOptions): Checked {
  const file = readGiven(given);
  const { others, ...part } = unwrap(given);
  const main = isCandidatesAsTheyAre(part, file) ? { ...part, text: given, steps: [] } : part;
  const found = [main, ...others.filter(({ kind }) => kind === 'description')];
  const taken = new Set<number>();
  const read = (one: PastedPart): Reading => readingOf(file, one, taken);
  const readings = found.map(read);
  const offer = options.offer === null ? null : offerIn(options.offer);
  const messageLines = messageLinesOf(file.lines);
  const checked = readings.map((reading) => {
    const type = typeFor(reading, readings, options);
    const answered = answeredBy(reading, readings, offer);
    return checkPart(file, reading, { type, answered, readings, messageLines });
  });
  const [first, ...further] = checked;
  if (!first) throw new RangeError('There is always a main part.');
  const beside = others
    .filter(({ kind }) => kind === 'candidates')
    .map((one) => checkBeside(file, read(eachOnce(one)), messageLines));
  const parts: Checked['parts'] = [first, ...further, ...beside];
  return { parts, counts: count(parts.flatMap(({ diagnostics }) => diagnostics)) };
}

/** The first offer of a text, which may have its answer in front; where none looks like one, what is first. */
function offerIn(text: string): SdpDocument {
  const { others, ...main } = unwrap(text);
  const isOffer = (part: PastedPart): boolean =>
    part.kind === 'description' &&
    typeOf(describe(readSdp(part.text), lintedAs(part.type)))?.type === 'offer';
  return readSdp(([main, ...others].find(isOffer) ?? main).text);
}

/**
 * A log tells one candidate again and again: as it was found, sent and added. Whose it is and when there
 * are no more of them nobody knows here.
 */
function eachOnce(part: PastedPart): PastedPart {
  const seen = new Set<string>();
  const lines = splitLines(part.text).filter(({ text }) => {
    const isNew = isCandidateAt(text, 0) && !seen.has(text);
    seen.add(text);
    return isNew;
  });
  return { ...part, text: joinLines(lines) };
}

/** The rules read candidates without `a=`, too: their places are those of the file, and so their mends. */
const isCandidatesAsTheyAre = ({ kind, steps }: PastedPart, { lines }: GivenText): boolean =>
  kind === 'candidates' &&
  steps.every(({ code }) => code === 'candidate-attribute') &&
  lines.every(({ text }) => text === text.trim());

interface Reading {
  part: PastedPart;
  document: SdpDocument;
  /** null: of the text that was given, or not to be found in it. */
  places: FilePlaces | null;
  /** What the text says of it. */
  said: DescriptionType | null;
  /** What it is by its a=setup where the text says nothing. */
  looksLike: DescriptionType | null;
}

/** `taken`: the numbers of the file's lines that are those of another description. */
function readingOf({ given, lines }: GivenText, part: PastedPart, taken: Set<number>): Reading {
  const said = lintedAs(part.type);
  if (part.kind === 'candidates' && part.text !== given) {
    const found = candidatesInFile(lines, splitLines(part.text), taken);
    const read = readSdp(found?.text ?? part.text);
    const document = found ? atFilePlaces(read, found.places) : read;
    return { part, document, places: found?.places ?? null, said, looksLike: null };
  }
  const read = readSdp(part.text);
  const places = part.text === given ? null : placesInFile(lines, read.lines, taken);
  for (const { line } of places?.lines ?? []) taken.add(line.number);
  const document = places ? atFilePlaces(read, places) : read;
  return { part, document, places, said, looksLike: typeOf(describe(read, said))?.type ?? null };
}

const typeFor = (
  { said, looksLike }: Reading,
  { length }: readonly Reading[],
  { type }: CheckOptions,
): DescriptionType | null => (length > 1 ? (said ?? type ?? looksLike) : (type ?? said));

type Answered = Reading | { kind: 'given'; document: SdpDocument };

/** What it is held against. Of several the offers answer nothing. */
function answeredBy(
  reading: Reading,
  readings: readonly Reading[],
  given: SdpDocument | null,
): Answered | null {
  if (readings.length === 1) return given && { kind: 'given', document: given };
  if (reading.looksLike === 'offer') return null;
  if (given) return { kind: 'given', document: given };
  return reading.looksLike === 'answer' ? offerBefore(reading, readings) : null;
}

/**
 * The offer in front of an answer, best one with the same sections: in a log there may be those of
 * other connections.
 */
function offerBefore(answer: Reading, readings: readonly Reading[]): Reading | null {
  const before = readings
    .slice(0, readings.indexOf(answer))
    .filter(({ looksLike }) => looksLike === 'offer');
  const sections = sectionsOf(answer);
  return before.findLast((offer) => sectionsOf(offer) === sections) ?? before.at(-1) ?? null;
}

const sectionsOf = ({ document }: Reading): string =>
  describe(document)
    .media.map(({ media, mid }) => `${media} ${mid ?? ''}`)
    .join('\n');

interface PartOptions {
  type: DescriptionType | null;
  answered: Answered | null;
  readings: readonly Reading[];
  messageLines: MessageLines;
}

function checkPart(
  file: GivenText,
  reading: Reading,
  { type, answered, readings, messageLines }: PartOptions,
): CheckedPart {
  const { part, document, places } = reading;
  const answerTo = answered?.document ?? null;
  return {
    ...whereOf(file, reading, messageLines),
    ...foundIn(reading, lint(document, { type, answerTo })),
    beside: null,
    type: answerTo ? 'answer' : type,
    answers: answered === null ? null : 'kind' in answered ? 'given' : readings.indexOf(answered),
    steps: part.steps.filter(
      ({ code }) => !TOLD_BY_PARTS.has(code) && (places === null || code !== 'candidate-attribute'),
    ),
  };
}

function checkBeside(file: GivenText, reading: Reading, messageLines: MessageLines): CheckedPart {
  const { lines, sections } = reading.document;
  const found = lines.flatMap((line) => lint({ lines: [line], sections }));
  return {
    ...whereOf(file, reading, messageLines),
    ...foundIn(reading, found),
    beside: lines.length,
    type: null,
    answers: null,
    steps: [],
  };
}

/** They say that the first is shown, and what else there is; here it is shown, too. */
const TOLD_BY_PARTS: ReadonlySet<UnwrapStep['code']> = new Set<UnwrapStep['code']>([
  'several-descriptions',
  'further-candidates',
]);

function whereOf(
  file: GivenText,
  { part, document, places }: Reading,
  messageLines: MessageLines,
): Pick<
  CheckedPart,
  'text' | 'lines' | 'isGiven' | 'isFixable' | 'firstLine' | 'messageLines' | 'kind'
> {
  const isGiven = places !== null || part.text === file.given;
  return {
    text: places ? file.text : part.text,
    lines: places ? file.lines : document.lines,
    isGiven,
    // What a log puts in front of each line would be missing in a new one; and programs count a byte
    // order mark, or do not.
    isFixable: places === null || (places.isVerbatim && file.given === file.text),
    firstLine: places?.lines[0]?.line.number ?? (isGiven ? 1 : null),
    messageLines: isGiven ? [] : messageLines(part),
    kind: part.kind,
  };
}

function foundIn(
  { places }: Reading,
  found: readonly Diagnostic[],
): Pick<CheckedPart, 'diagnostics' | 'counts'> {
  const diagnostics = places ? atColumns(places, found) : found;
  return { diagnostics, counts: count(diagnostics) };
}

/** The line of the given text on which this one of the part stands; null where none has it. */
export const lineInFile = (
  { isGiven, messageLines }: Pick<CheckedPart, 'isGiven' | 'messageLines'>,
  line: number,
): number | null => (isGiven ? line : (messageLines[line - 1] ?? null));

/** The lines have the file's numbers already; here the columns become the file's. */
function atColumns(
  { lines }: FilePlaces,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const columns = new Map(lines.map(({ line, column }) => [line.number, column]));
  const moved = <Where extends { line: number; start: number; end: number }>(
    where: Where,
  ): Where => {
    const column = columns.get(where.line) ?? 0;
    return { ...where, start: where.start + column, end: where.end + column };
  };
  return diagnostics.map((diagnostic) => ({
    ...moved(diagnostic),
    related: diagnostic.related.map(moved),
  }));
}

function count(diagnostics: readonly Diagnostic[]): Counts {
  const of = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), notes: of('note') };
}
