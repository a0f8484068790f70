// A description → the rows of its tree: lines with their marks, what was removed, and folds.
import { compareLines } from '../../sdp/compare.js';
import type { GrammarKey } from '../../sdp/grammar.js';
import { type SdpLine, readSdp } from '../../sdp/document.js';
import { splitLines } from '../../sdp/lines.js';
import { type Matter, linesThatMatter } from './lens.js';

/** A run of at least so many codec lines is folded until somebody opens it. */
const LONG_RUN = 10;

const CODEC_KEYS: ReadonlySet<GrammarKey | null> = new Set<GrammarKey>([
  'a=rtpmap',
  'a=fmtp',
  'a=rtcp-fb',
]);

export interface Fold {
  id: string;
  isOpen: boolean;
  /** Lines inside it. */
  count: number;
}

export type Row = {
  id: string;
  /** Depth in the tree, from 1. */
  level: number;
} & (
  | {
      kind: 'line';
      line: SdpLine;
      change: 'added' | 'changed' | null;
      /** The line before it was changed. */
      was: string | null;
      matter: Matter | null;
      /** On an m= line: its section. */
      fold: Fold | null;
    }
  /** A line that the shown text no longer has. */
  | { kind: 'removed'; text: string }
  /** The head of a run of codec lines. */
  | { kind: 'run'; fold: Fold; firstLine: number }
);

export type LineRow = Extract<Row, { kind: 'line' }>;

/** What changed against an earlier text, in lines. */
export interface ChangeCount {
  added: number;
  changed: number;
  removed: number;
  /** Whether every added line is a candidate, or says that there are no more. */
  onlyCandidates: boolean;
}

export interface DescriptionRows {
  rows: Row[];
  /** Numbers of the lines that matter, in order, whether folded away or not. */
  marked: number[];
  /** Which closed folds hide a line, by its number. */
  hidden: ReadonlyMap<number, readonly string[]>;
  changes: ChangeCount | null;
}

export interface RowsOptions {
  sdp: string;
  /** The text to compare with, null for none. */
  before: string | null;
  matters: readonly Matter[];
  /** Folds that stand otherwise than by default. */
  toggled: ReadonlySet<string>;
}

/** The rows that are to be seen. `id`s are stable for one text; `line-12` is line 12. */
export function descriptionRows({ sdp, before, matters, toggled }: RowsOptions): DescriptionRows {
  const document = readSdp(sdp);
  const matter = linesThatMatter(document.lines, matters);
  const { changeOf, removedBefore, count } = changesOf(document.lines, before);
  const rows: Row[] = [];
  const hidden = new Map<number, readonly string[]>();

  const pushLine = (line: SdpLine, level: number, fold: Fold | null): void => {
    for (const removed of removedBefore.get(line.number) ?? []) rows.push({ ...removed, level });
    rows.push({
      kind: 'line',
      id: lineId(line.number),
      level,
      line,
      change: changeOf.get(line.number)?.kind ?? null,
      was: changeOf.get(line.number)?.was ?? null,
      matter: matter.get(line.number) ?? null,
      fold,
    });
  };
  const isCalledFor = (line: SdpLine): boolean =>
    matter.has(line.number) || changeOf.has(line.number);
  const isOpen = (id: string, byDefault: boolean): boolean => toggled.has(id) !== byDefault;

  for (const [index, section] of document.sections.entries()) {
    const lines = document.lines.slice(section.start, section.end);
    const head = section.kind === 'media' ? lines[0] : undefined;
    const inner = head ? lines.slice(1) : lines;
    const closed: string[] = [];
    if (head) {
      const id = `section-${index}`;
      const fold = { id, isOpen: isOpen(id, true), count: inner.length };
      pushLine(head, 1, inner.length > 0 ? fold : null);
      if (!fold.isOpen) closed.push(id);
    }
    for (const [ordinal, run] of runsOf(inner).entries()) {
      const level = head ? 2 : 1;
      const runId = `run-${index}-${ordinal}`;
      const fold = isLongRun(run)
        ? { id: runId, isOpen: isOpen(runId, run.some(isCalledFor)), count: run.length }
        : null;
      const closedHere = fold && !fold.isOpen ? [...closed, fold.id] : closed;
      if (fold && closed.length === 0)
        rows.push({ kind: 'run', id: fold.id, level, fold, firstLine: run[0]?.number ?? 0 });
      for (const line of run)
        if (closedHere.length > 0) hidden.set(line.number, closedHere);
        else pushLine(line, fold ? level + 1 : level, null);
    }
  }
  for (const removed of removedBefore.get(null) ?? []) rows.push({ ...removed, level: 1 });
  const marked = [...matter.keys()].sort((a, b) => a - b);
  return { rows, marked, hidden, changes: count };
}

export const lineId = (number: number): string => `line-${number}`;

/** Neighbours that are all codec lines, or all are not, stand together. */
function runsOf(lines: readonly SdpLine[]): SdpLine[][] {
  const runs: SdpLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    const isCodec = CODEC_KEYS.has(line.key);
    if (last?.[0] && CODEC_KEYS.has(last[0].key) === isCodec) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

const isLongRun = (run: readonly SdpLine[]): boolean =>
  run.length >= LONG_RUN && CODEC_KEYS.has(run[0]?.key ?? null);

interface LineMark {
  kind: 'added' | 'changed';
  was: string | null;
}

interface Changes {
  changeOf: Map<number, LineMark>;
  /** By the number of the line before which they stood; null for those after the last. */
  removedBefore: Map<number | null, { kind: 'removed'; id: string; text: string }[]>;
  count: ChangeCount | null;
}

function changesOf(lines: readonly SdpLine[], before: string | null): Changes {
  const changeOf: Changes['changeOf'] = new Map();
  const removedBefore: Changes['removedBefore'] = new Map();
  if (before === null) return { changeOf, removedBefore, count: null };
  const texts = splitLines(before).map(({ text }) => text);
  const changes = compareLines(
    texts,
    lines.map(({ text }) => text),
  );
  let waiting: { kind: 'removed'; id: string; text: string }[] = [];
  for (const change of changes) {
    if (change.kind === 'removed') {
      const text = texts[change.before] ?? '';
      waiting.push({ kind: 'removed', id: `removed-${change.before + 1}`, text });
      continue;
    }
    const number = change.after + 1;
    if (waiting.length > 0) removedBefore.set(number, waiting);
    waiting = [];
    if (change.kind === 'added') changeOf.set(number, { kind: 'added', was: null });
    if (change.kind === 'changed')
      changeOf.set(number, { kind: 'changed', was: texts[change.before] ?? '' });
  }
  if (waiting.length > 0) removedBefore.set(null, waiting);
  return { changeOf, removedBefore, count: countOf(lines, changeOf, removedBefore) };
}

function countOf(
  lines: readonly SdpLine[],
  changeOf: Changes['changeOf'],
  removedBefore: Changes['removedBefore'],
): ChangeCount {
  const added = lines.filter(({ number }) => changeOf.get(number)?.kind === 'added');
  return {
    added: added.length,
    changed: changeOf.size - added.length,
    removed: [...removedBefore.values()].flat().length,
    onlyCandidates: added.every(
      ({ key }) => key === 'a=candidate' || key === 'a=end-of-candidates',
    ),
  };
}
