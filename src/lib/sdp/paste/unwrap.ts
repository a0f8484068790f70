// Paste anything: finds the SDP in a text, and says what was done to get at it.
import { type PasteKind, isWholeDescription, kindOf } from './kind.js';
import { isBlank } from './shapes.js';
import {
  type CandidateFacts,
  type PastedType,
  Paste,
  type RawPart,
  type UnwrapStep,
} from './unwrapper.js';
import { FOR_WHOLE_DESCRIPTIONS, UNWRAPPERS } from './unwrappers.js';

export interface PastedPart {
  /** A description, a section of one, or candidates, as SDP. */
  text: string;
  kind: PasteKind;
  /** Which of the two it is, where JSON or the words around it say so. */
  type: PastedType | null;
  /** Of candidates: what stood beside them in their objects, by line of `text`. */
  facts: readonly CandidateFacts[];
  /** What was done, in order; empty for a text that was taken as it is. */
  steps: readonly UnwrapStep[];
}

export interface Unwrapped extends PastedPart {
  /** What else the paste holds: further descriptions, and the candidates beside a description. */
  others: readonly PastedPart[];
}

/** No paste seen so far has more than seven wrappings. */
const MOST_STEPS = 16;
/** A text that splits into more parts than this is no conversation that somebody reads. */
const MOST_PARTS = 256;

/**
 * Unwraps a text. What is SDP already, or cannot be unwrapped, comes back as it was given, character
 * by character, without steps. Never throws; the time it takes is linear in the length of the text.
 */
export function unwrap(text: string): Unwrapped {
  if (isBlank(text)) return alone(text, 'nothing');
  const run = { parts: 0, leftOut: 0 };
  const parts = withCandidatesTogether(partsOf({ text }, MOST_STEPS, run));
  const main =
    parts.find(({ kind }) => kind === 'description') ??
    parts.find(({ kind }) => kind === 'section') ??
    parts.find(({ kind }) => kind === 'candidates');
  if (!main) return alone(text, 'unknown');
  const told = parts.filter((part) => part !== main && part.kind !== 'unknown');
  const others = distinct(told, main);
  const repeats = told.length - others.length;
  const steps = [...main.steps, ...stepsAbout(main, others, { ...run, repeats })];
  return { ...main, steps, others };
}

const alone = (text: string, kind: PasteKind): Unwrapped => ({
  text,
  kind,
  type: null,
  facts: [],
  steps: [],
  others: [],
});

interface Run {
  parts: number;
  leftOut: number;
}

/** Runs the unwrappers until none applies, and follows each part that comes out of one. */
function partsOf(raw: RawPart, stepsLeft: number, run: Run): PastedPart[] {
  let { text } = raw;
  let type = raw.type ?? null;
  let facts = raw.facts ?? [];
  const steps: UnwrapStep[] = [];
  for (let left = stepsLeft; left > 0; left--) {
    const undone = unwrapOnce(text);
    const [first, ...more] = undone?.parts ?? [];
    if (!undone || !first) break;
    steps.push(...undone.steps);
    if (more.length > 0) return followed(undone.parts, { type, steps, left: left - 1 }, run);
    steps.push(...(first.steps ?? []));
    text = first.text;
    type = first.type ?? type;
    facts = first.facts ?? facts;
  }
  const paste = new Paste(text);
  return [{ text, kind: kindOf(paste), type, facts, steps }];
}

function followed(
  parts: readonly RawPart[],
  { type, steps, left }: { type: PastedType | null; steps: UnwrapStep[]; left: number },
  run: Run,
): PastedPart[] {
  return parts.flatMap((part) => {
    if (++run.parts > MOST_PARTS) {
      run.leftOut++;
      return [];
    }
    return partsOf({ type, ...part }, left, run).map((found) => ({
      ...found,
      steps: [...steps, ...(part.steps ?? []), ...found.steps],
    }));
  });
}

function unwrapOnce(text: string): ReturnType<(typeof UNWRAPPERS)[number]> {
  const paste = new Paste(text);
  const unwrappers = isWholeDescription(paste) ? FOR_WHOLE_DESCRIPTIONS : UNWRAPPERS;
  for (const attempt of unwrappers) {
    const undone = attempt(paste);
    if (undone && (undone.parts.length > 1 || undone.parts[0]?.text !== text)) return undone;
  }
  return null;
}

/** All candidates as one part, in the place of the first. */
function withCandidatesTogether(parts: readonly PastedPart[]): PastedPart[] {
  const candidates = parts.filter(({ kind }) => kind === 'candidates');
  const [first] = candidates;
  if (!first || candidates.length === 1) return [...parts];
  let text = '';
  let lines = 0;
  const facts: CandidateFacts[] = [];
  for (const part of candidates) {
    for (const fact of part.facts) facts.push({ ...fact, line: fact.line + lines });
    const ended = /[\r\n]$/.test(part.text) ? part.text : `${part.text}\r\n`;
    text += ended;
    lines += new Paste(ended).lines.length;
  }
  return parts.flatMap((part) => {
    if (part === first) return [{ ...first, text, facts }];
    return part.kind === 'candidates' ? [] : [part];
  });
}

/** One dump has the same description several times: as created, and as set. */
function distinct(parts: readonly PastedPart[], main: PastedPart): PastedPart[] {
  const seen = new Set([main.text]);
  return parts.filter(({ text }) => {
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

function stepsAbout(
  main: PastedPart,
  others: readonly PastedPart[],
  { repeats, leftOut }: { repeats: number; leftOut: number },
): UnwrapStep[] {
  const steps: UnwrapStep[] = [];
  const further = others.filter(({ kind }) => kind === main.kind && kind !== 'candidates').length;
  if (further > 0) steps.push({ code: 'several-descriptions', params: { count: further + 1 } });
  if (repeats > 0) steps.push({ code: 'repeated-parts', params: { count: repeats } });
  const beside = others.find(({ kind }) => kind === 'candidates');
  if (beside) {
    const count = new Paste(beside.text).lines.length;
    steps.push({ code: 'further-candidates', params: { count } });
  }
  if (leftOut > 0) steps.push({ code: 'left-out-descriptions', params: { count: leftOut } });
  return steps;
}
