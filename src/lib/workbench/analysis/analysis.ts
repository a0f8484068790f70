// What the workbench knows of a text, made away from the page's own thread: plain data, no lines.
import { readSdp } from '../../sdp/document.js';
import { type Diagnostic, lint } from '../../sdp/lint/lint.js';
import { describe, type DescriptionType } from '../../sdp/lint/description.js';
import { negotiate, type SectionAgreement } from '../../sdp/negotiation/negotiation.js';
import { type DescriptionSummary, EMPTY_SUMMARY, summarize } from '../../sdp/summary/summary.js';
import { type Unwrapped, unwrap } from '../../sdp/paste/unwrap.js';
import { bounded } from './bounded.js';

/** A text to look at. */
export interface AnalysisRequest {
  text: string;
  /** Where the reader or the paste says so. */
  type: DescriptionType | null;
  /** The offer that the text is to answer. */
  offer: string | null;
}

/** How many there are of each, for the summary holds only as many as anybody reads. */
export interface SummaryCounts {
  sections: number;
  codecs: number;
  extensions: number;
  candidates: number;
  /** SSRCs and rids. */
  sources: number;
}

export interface Analysis {
  diagnostics: readonly Diagnostic[];
  lineCount: number;
  /** In UTF-8, as it would be sent. */
  byteCount: number;
  summary: DescriptionSummary;
  counts: SummaryCounts;
  /** With the offer, where there is one. */
  agreement: readonly SectionAgreement[] | null;
}

/** What the page asks of the thread; the answer carries the same number. */
export type Question =
  | { id: number; about: 'text'; request: AnalysisRequest }
  | { id: number; about: 'paste'; text: string };

export type Answer =
  | { id: number; about: 'text'; analysis: Analysis }
  | { id: number; about: 'paste'; unwrapped: Unwrapped };

export const EMPTY_ANALYSIS: Analysis = {
  diagnostics: [],
  lineCount: 0,
  byteCount: 0,
  summary: EMPTY_SUMMARY,
  counts: { sections: 0, codecs: 0, extensions: 0, candidates: 0, sources: 0 },
  agreement: null,
};

export const answerTo = (question: Question): Answer =>
  question.about === 'text'
    ? { id: question.id, about: 'text', analysis: analyse(question.request) }
    : { id: question.id, about: 'paste', unwrapped: unwrap(question.text) };

function analyse({ text, type, offer }: AnalysisRequest): Analysis {
  const document = readSdp(text);
  const offered = offer === null ? null : readSdp(offer);
  const summary = summarize(describe(document, type));
  return {
    diagnostics: text.trim() === '' ? [] : lint(document, { type, answerTo: offered }),
    lineCount: document.lines.length,
    byteCount: new TextEncoder().encode(text).length,
    summary: bounded(summary),
    counts: countsOf(summary),
    agreement: offered && negotiate(describe(offered, 'offer'), describe(document, 'answer')),
  };
}

function countsOf({
  sections,
  extensions,
  candidates,
  sources,
}: DescriptionSummary): SummaryCounts {
  const ownCodecs = sections.filter(({ sameCodecsAs }) => sameCodecsAs === null);
  return {
    sections: sections.length,
    codecs: ownCodecs.reduce((count, { codecs }) => count + codecs.length, 0),
    extensions: extensions.items.length,
    candidates: candidates.length,
    sources: sources.ssrcs.length + sources.rids.length,
  };
}
