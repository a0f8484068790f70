// What an unwrapper is: it recognises one way in which SDP comes wrapped, and undoes it.
import type { Params } from '../lint/rule.js';
import { type TextLine, splitLines } from '../lines.js';

/** Every sentence that can be said about a paste; the words are in `words/`. */
export const UNWRAP_CODES = [
  'backslash-escapes',
  'base64',
  'byte-order-mark',
  'candidate-attribute',
  'candidate-lines',
  'candidate-objects',
  'empty-lines',
  'foreign-lines',
  'further-candidates',
  'html',
  'invisible-characters',
  'json-property',
  'leading-blanks',
  'left-out-descriptions',
  'line-numbers',
  'log-prefixes',
  'markdown-fences',
  'merged-lines',
  'no-break-spaces',
  'object-property',
  'percent-encoding',
  'printed-object',
  'query-parameter',
  'quote-marks',
  'repeated-parts',
  'several-descriptions',
  'smart-quotes',
  'source-code',
  'string-literal',
  'surrounding-lines',
  'surrounding-text',
  'timestamps',
  'trailing-blanks',
  'written-line-ends',
] as const;
export type UnwrapCode = (typeof UNWRAP_CODES)[number];

/** One thing that was done. `params` go into its words; `count` decides between one and several. */
export interface UnwrapStep {
  code: UnwrapCode;
  params: Params;
}

/** What JSON or the words around a description call it (RTCSdpType without `rollback`). */
export type PastedType = 'offer' | 'answer' | 'pranswer';

/** What an RTCIceCandidate says beside its `candidate`. */
export interface CandidateFacts {
  /** The line of the text that holds this candidate; 1 and up. */
  line: number;
  sdpMid: string | null;
  sdpMLineIndex: number | null;
  usernameFragment: string | null;
}

/** A text that came out of a wrapping; what it does not say about itself stays as it was known. */
export interface RawPart {
  text: string;
  type?: PastedType | null;
  facts?: readonly CandidateFacts[];
  /** What was done for this one alone, behind what was done for all. */
  steps?: readonly UnwrapStep[];
}

export interface Undone {
  /** In the order of the text, the one that is taken first; never empty. */
  parts: readonly RawPart[];
  steps: readonly UnwrapStep[];
}

/** A text on its way out, its lines split once at most. */
export class Paste {
  readonly text: string;
  #lines: readonly TextLine[] | null = null;

  constructor(text: string) {
    this.text = text;
  }

  get lines(): readonly TextLine[] {
    return (this.#lines ??= splitLines(this.text));
  }
}

export interface Unwrapper<Found> {
  /** null when the text is not wrapped in this way. */
  recognise: (paste: Paste) => Found | null;
  undo: (paste: Paste, found: Found) => Undone;
}

/** An unwrapper as the loop runs it. */
export type Unwrap = (paste: Paste) => Undone | null;

export const unwrapper =
  <Found>({ recognise, undo }: Unwrapper<Found>): Unwrap =>
  (paste) => {
    const found = recognise(paste);
    return found === null ? null : undo(paste, found);
  };

/** For the many that give one text and say one thing. */
export const oneStep = (text: string, code: UnwrapCode, params: Params = {}): Undone => ({
  parts: [{ text }],
  steps: [{ code, params }],
});
