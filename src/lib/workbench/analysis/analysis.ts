// What the workbench knows of a text, made away from the page's own thread: plain data, no lines.
import { type SdpDocument, readSdp } from '../../sdp/document.js';
import { type Diagnostic, lint } from '../../sdp/lint/lint.js';
import type { DescriptionType } from '../../sdp/lint/description.js';

/** A text to look at; the answer carries the same number. */
export interface AnalysisRequest {
  id: number;
  text: string;
  /** Where the reader or the paste says so. */
  type: DescriptionType | null;
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
}

export interface AnalysisReply {
  id: number;
  analysis: Analysis;
}

export const EMPTY_ANALYSIS: Analysis = { diagnostics: [], lineCount: 0, sections: [] };

export function analyse({ text, type }: Pick<AnalysisRequest, 'text' | 'type'>): Analysis {
  const document = readSdp(text);
  return {
    diagnostics: text.trim() === '' ? [] : lint(document, { type }),
    lineCount: document.lines.length,
    sections: sectionsOf(document),
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
