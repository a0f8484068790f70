// What every panel below the meaning is given.
import type { DescriptionType } from '../../sdp/lint/description.js';
import type { TextEdit } from '../../sdp/lint/rule.js';
import type { CandidateFacts } from '../../sdp/paste/unwrapper.js';
import type { Analysis } from '../analysis/analysis.js';
import type { BrowserQuestion } from '../verdict/browser-question.svelte.js';

/** A place in the text: the line from 1, offsets in it. */
export interface TextPlace {
  line: number;
  start: number;
  end: number;
}

export interface PanelProps {
  analysis: Analysis;
  text: string;
  /** What an RTCIceCandidate's JSON said beside the candidates of the text. */
  facts: readonly CandidateFacts[];
  /** Of the caret, from 1. */
  line: number;
  onGoTo: (place: TextPlace) => void;
  onFix: (edits: readonly TextEdit[]) => void;
}

/** What only the browser's verdict needs beside it. */
export interface VerdictProps extends PanelProps {
  question: BrowserQuestion;
  /** Where the reader or the paste says so. */
  type: DescriptionType | null;
  /** Whether the analysis is that of the text. */
  isCurrent: boolean;
  /** Puts an answer in the place of the text, which is the offer that it answers. */
  onOpen: (answer: string, offer: string) => void;
}
