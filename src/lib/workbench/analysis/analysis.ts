// What the workbench knows of a text, made away from the page's own thread: plain data, no lines.
import { type SdpDocument, readSdp } from '../../sdp/document.js';
import { type Diagnostic, lint } from '../../sdp/lint/lint.js';
import { describe, type DescriptionType } from '../../sdp/lint/description.js';
import { negotiate, type SectionAgreement } from '../../sdp/negotiation/negotiation.js';

/** A text to look at; the answer carries the same number. */
export interface AnalysisRequest {
  id: number;
  text: string;
  /** Where the reader or the paste says so. */
  type: DescriptionType | null;
  /** The offer that the text is to answer. */
  offer: string | null;
}

/** A media section in short, for the line above the editor and for folding. */
export interface SectionSummary {
  /** Of its m= line, from 1. */
  line: number;
  media: string;
}

export interface Analysis {
  diagnostics: readonly Diagnostic[];
  lineCount: number;
  sections: readonly SectionSummary[];
  /** With the offer, where there is one. */
  agreement: readonly SectionAgreement[] | null;
}

export interface AnalysisReply {
  id: number;
  analysis: Analysis;
}

export const EMPTY_ANALYSIS: Analysis = {
  diagnostics: [],
  lineCount: 0,
  sections: [],
  agreement: null,
};

export function analyse({ text, type, offer }: Omit<AnalysisRequest, 'id'>): Analysis {
  const document = readSdp(text);
  const answerTo = offer === null ? null : readSdp(offer);
  return {
    diagnostics: text.trim() === '' ? [] : lint(document, { type, answerTo }),
    lineCount: document.lines.length,
    sections: sectionsOf(document),
    agreement: answerTo && negotiate(describe(answerTo, 'offer'), describe(document, 'answer')),
  };
}

function sectionsOf({ lines, sections }: SdpDocument): SectionSummary[] {
  return sections.flatMap(({ kind, start }) => {
    const head = kind === 'media' ? lines[start] : undefined;
    if (!head) return [];
    const media = head.tokens.find(({ name }) => name === 'media')?.text ?? '';
    return [{ line: head.number, media }];
  });
}
