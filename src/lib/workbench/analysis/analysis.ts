// What the workbench knows of a text, made away from the page's own thread: plain data, no lines.
import { readSdp } from '../../sdp/document.js';
import { type Diagnostic, lint } from '../../sdp/lint/lint.js';
import { type Extent, extentOf } from '../../sdp/lint/extent.js';
import type { Severity } from '../../sdp/lint/rule.js';
import { describe, type DescriptionType } from '../../sdp/lint/description.js';
import { negotiate, type SectionAgreement } from '../../sdp/negotiation/negotiation.js';
import { type DescriptionSummary, EMPTY_SUMMARY, summarize } from '../../sdp/summary/summary.js';
import { isWithoutSdp } from '../../sdp/paste/kind.js';
import { type Unwrapped, unwrap } from '../../sdp/paste/unwrap.js';
import { isWrapped } from '../../sdp/paste/wrapped.js';
import { type Versions, versionsOf } from '../../sdp/versions.js';
import { bounded, boundedLines } from './bounded.js';
import { type ProblemCount, problemsBySection } from './problems-by-section.js';

/** A text to look at. */
export interface AnalysisRequest {
  text: string;
  /** Where the reader or the paste says so. */
  type: DescriptionType | null;
  /** What it is held against. */
  beside: Beside | null;
}

/** The offer that a text is to answer, or the text that it was before it was changed. */
export interface Beside {
  as: 'offer' | 'before';
  text: string;
}

/** How many there are of each, for the lists hold only as many as anybody reads. */
export interface AnalysisCounts {
  diagnostics: number;
  bySeverity: Readonly<Record<Severity, number>>;
  sections: number;
  codecs: number;
  extensions: number;
  candidates: number;
  /** Different ICE and DTLS parameters. */
  ice: number;
  dtls: number;
  /** Of a=msid. */
  streams: number;
  /** SSRCs and rids. */
  sources: number;
  /** Sections that the text or the offer beside it has; 0 without an offer. */
  agreement: number;
}

export interface Analysis {
  /** How much of a description it is: the rules are those for as much. */
  extent: Extent;
  /** No line of it is worth a rule's word: prose, a program, a log of something else. */
  isWithoutSdp: boolean;
  /** It is without SDP line by line, and there is one in what it says. */
  isWrapped: boolean;
  /** In the order of the text; where there are too many, the worst. */
  diagnostics: readonly Diagnostic[];
  /** All of them, by the index of the section. */
  problems: ReadonlyMap<number, ProblemCount>;
  lineCount: number;
  /** In UTF-8, as it would be sent. */
  byteCount: number;
  summary: DescriptionSummary;
  counts: AnalysisCounts;
  /** With the offer, where there is one. */
  agreement: readonly SectionAgreement[] | null;
  /** What became of the version before, where there is one; its first rows. */
  versions: Versions | null;
}

/** What the page asks of the thread; the answer carries the same number. */
export type Question =
  | { id: number; about: 'text'; request: AnalysisRequest }
  | { id: number; about: 'paste'; text: string };

export type Answer =
  | { id: number; about: 'text'; analysis: Analysis }
  | { id: number; about: 'paste'; unwrapped: Unwrapped };

export const EMPTY_ANALYSIS: Analysis = {
  extent: 'whole',
  isWithoutSdp: false,
  isWrapped: false,
  diagnostics: [],
  problems: new Map(),
  lineCount: 0,
  byteCount: 0,
  summary: EMPTY_SUMMARY,
  counts: {
    diagnostics: 0,
    bySeverity: { error: 0, warning: 0, note: 0 },
    sections: 0,
    codecs: 0,
    extensions: 0,
    candidates: 0,
    ice: 0,
    dtls: 0,
    streams: 0,
    sources: 0,
    agreement: 0,
  },
  agreement: null,
  versions: null,
};

export const answerTo = (question: Question): Answer =>
  question.about === 'text'
    ? { id: question.id, about: 'text', analysis: analyse(question.request) }
    : { id: question.id, about: 'paste', unwrapped: unwrap(question.text) };

function analyse({ text, type, beside }: AnalysisRequest): Analysis {
  const document = readSdp(text);
  const offered = beside?.as === 'offer' ? readSdp(beside.text) : null;
  const summary = summarize(describe(document, type));
  const isWithout = isWithoutSdp({ text, lines: document.lines });
  const diagnostics =
    isWithout || text.trim() === '' ? [] : lint(document, { type, answerTo: offered });
  const offer = offered && describe(offered, 'offer');
  const agreement = offer && negotiate(offer, describe(document, 'answer'), MOST_SECTIONS);
  return {
    extent: extentOf(document),
    isWithoutSdp: isWithout,
    isWrapped: isWithout && isWrapped(text),
    diagnostics: theWorst(diagnostics),
    problems: problemsBySection(summary.sections.slice(0, MOST_SECTIONS), diagnostics),
    lineCount: document.lines.length,
    byteCount: new TextEncoder().encode(text).length,
    summary: bounded({ ...summary, sections: summary.sections.slice(0, MOST_SECTIONS) }),
    counts: {
      ...countsOf(summary, diagnostics),
      agreement: offer ? Math.max(offer.media.length, summary.sections.length) : 0,
    },
    agreement: agreement && bounded(agreement, MOST_SECTIONS),
    versions:
      beside?.as === 'before'
        ? boundedLines(versionsOf(readSdp(beside.text), document, MOST_ROWS))
        : null,
  };
}

/** What the page unpacks costs it time; nobody reads more. */
const MOST_DIAGNOSTICS = 400;
const MOST_SECTIONS = 60;
const MOST_ROWS = 400;

function theWorst(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= MOST_DIAGNOSTICS) return diagnostics;
  const worst = (['error', 'warning', 'note'] as const).flatMap((wanted) =>
    diagnostics.filter(({ severity }) => severity === wanted),
  );
  const kept = new Set(worst.slice(0, MOST_DIAGNOSTICS));
  return diagnostics.filter((diagnostic) => kept.has(diagnostic));
}

function countsOf(
  { sections, extensions, candidates, ice, dtls, sources }: DescriptionSummary,
  diagnostics: readonly Diagnostic[],
): Omit<AnalysisCounts, 'agreement'> {
  const bySeverity = { error: 0, warning: 0, note: 0 };
  for (const { severity } of diagnostics) bySeverity[severity] += 1;
  const ownCodecs = sections.filter(({ sameCodecsAs }) => sameCodecsAs === null);
  return {
    diagnostics: diagnostics.length,
    bySeverity,
    sections: sections.length,
    codecs: ownCodecs.reduce((count, { codecs }) => count + codecs.length, 0),
    extensions: extensions.items.length,
    candidates: candidates.length,
    ice: ice.length,
    dtls: dtls.length,
    streams: sources.streams.length,
    sources: sources.ssrcs.length + sources.rids.length,
  };
}
