// What the SDP workbench shows: a text, what is known of it, and where the caret stands.
import type { DescriptionType } from '../sdp/lint/description.js';
import type { Diagnostic } from '../sdp/lint/lint.js';
import type { Severity } from '../sdp/lint/rule.js';
import { lintedAs } from '../sdp/paste/type-in-words.js';
import type { PastedPart, Unwrapped } from '../sdp/paste/unwrap.js';
import type { CandidateFacts } from '../sdp/paste/unwrapper.js';
import { type Analysis, type Beside, EMPTY_ANALYSIS } from './analysis/analysis.js';
import { Analyst, type AnalystOptions } from './analysis/analyst.js';

const RANKS = { error: 0, warning: 1, note: 2 } as const satisfies Record<Severity, number>;

export interface Caret {
  /** 1 and up. */
  line: number;
  /** 1 and up. */
  column: number;
  /** Of the line. */
  text: string;
}

/** A part of a paste, as it is taken for the text; null: all of it, as it came. */
export type Shown = PastedPart | null;

/** What was pasted, and what was found in it. */
export interface Pasted {
  original: string;
  unwrapped: Unwrapped;
  shown: Shown;
}

export class Workbench {
  #text = $state.raw('');
  #analysis = $state.raw<Analysis>(EMPTY_ANALYSIS);
  #isCurrent = $state(true);
  #problem = $state<string | null>(null);
  #type = $state.raw<DescriptionType | null>(null);
  #pasted = $state.raw<Pasted | null>(null);
  #given = $state(0);
  caret = $state.raw<Caret>({ line: 1, column: 1, text: '' });
  /** Pasted, and not yet unwrapped. */
  #pasting: string | null = null;
  #wanted: DescriptionType | null = null;
  #beside: Beside | null = null;
  #analyst: Analyst | null = null;
  /** Nobody looks at it; until somebody does, no thread is opened for it. */
  #isClosed = false;
  readonly #open: AnalystOptions['open'];

  /** `open`: another thread than the page's own worker, in tests. */
  constructor(open?: AnalystOptions['open']) {
    this.#open = open;
  }

  get text(): string {
    return this.#text;
  }

  /** How often another text took the place of the one before, that its reader did not write here. */
  get given(): number {
    return this.#given;
  }

  /** Of the text as it was a moment ago, until `isCurrent`. */
  get analysis(): Analysis {
    return this.#analysis;
  }

  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  /** Why nothing more is said of the text. */
  get problem(): string | null {
    return this.#problem;
  }

  get type(): DescriptionType | null {
    return this.#type;
  }

  /** What stood beside the candidates of the paste, as long as the text is that of the paste. */
  get facts(): readonly CandidateFacts[] {
    const shown = this.#pasted?.shown;
    return shown && shown.text === this.#text ? shown.facts : [];
  }

  /** null where the text did not come from a paste that was wrapped. */
  get pasted(): Pasted | null {
    return this.#pasted;
  }

  /**
   * Another description of the same paste, best the answer to an offer or the offer of an answer: in a log
   * with several connections the next one behind it, or the last one in front of it.
   */
  get pastedBeside(): PastedPart | null {
    if (!this.#pasted) return null;
    const { unwrapped, shown } = this.#pasted;
    const parts: readonly PastedPart[] = [unwrapped, ...unwrapped.others];
    // What is shown may have been changed since.
    const isAnother = (part: PastedPart): boolean =>
      part.kind === 'description' && part !== shown && part.text !== this.#text;
    const at = shown ? parts.indexOf(shown) : -1;
    const before = parts.slice(0, Math.max(at, 0)).filter(isAnother).reverse();
    const behind = parts.slice(at + 1).filter(isAnother);
    const nearest = this.#type === 'answer' ? [...before, ...behind] : [...behind, ...before];
    const isOther = ({ type }: PastedPart): boolean => lintedAs(type) !== this.#type;
    return nearest.find(isOther) ?? nearest[0] ?? null;
  }

  /** The offer that was pasted with the answer, which is held against it. */
  get pastedOffer(): string | null {
    const beside = this.pastedBeside;
    return this.#type === 'answer' && beside?.type === 'offer' ? beside.text : null;
  }

  /** Of the caret's line, the worst first. Not a $derived: that would end with the visit it was made in. */
  get atCaret(): Diagnostic[] {
    return this.#analysis.diagnostics
      .filter(({ line }) => line === this.caret.line)
      .sort((a, b) => RANKS[a.severity] - RANKS[b.severity]);
  }

  /** The text as its reader wrote it. */
  setText(text: string): void {
    this.#text = text;
    if (text === '') this.#pasted = null;
    this.#ask();
  }

  /** Puts a text that is what it is in the place of all there was. */
  give(text: string, type: DescriptionType | null = null): void {
    this.#pasting = null;
    this.#pasted = null;
    this.#put(text, type);
  }

  /**
   * Finds the SDP in this text, and puts that in the place of all there was: of several descriptions
   * the first of the wanted type.
   */
  paste(text: string, wanted: DescriptionType | null = null): void {
    this.#pasting = text;
    this.#wanted = wanted;
    if (this.#isClosed) return;
    this.#analyst ??= this.#openAnalyst();
    this.#analyst.unwrap(text);
  }

  /** Shows another part of the paste, or all of it as it came. */
  show(part: Shown): void {
    if (!this.#pasted) return;
    this.#pasted = { ...this.#pasted, shown: part };
    if (part) this.#put(part.text, lintedAs(part.type));
    else this.#put(this.#pasted.original, null);
  }

  /** Holds the text against this one, too; null: against none. */
  hold(beside: Beside | null): void {
    if (beside?.as === this.#beside?.as && beside?.text === this.#beside?.text) return;
    this.#beside = beside;
    if (this.#text !== '') this.#ask();
  }

  /** Goes on with what was under way when it was closed. */
  resume(): void {
    this.#isClosed = false;
    if (this.#pasting !== null) this.paste(this.#pasting, this.#wanted);
    else if (!this.#isCurrent) this.#ask();
  }

  close(): void {
    this.#isClosed = true;
    this.#dismiss();
  }

  #dismiss(): void {
    this.#analyst?.close();
    this.#analyst = null;
  }

  #put(text: string, type: DescriptionType | null): void {
    this.#text = text;
    this.#type = type;
    this.#given += 1;
    this.#ask();
  }

  #takeUnwrapped(unwrapped: Unwrapped): void {
    const original = this.#pasting;
    if (original === null) return;
    const isWrapped = unwrapped.steps.length > 0 || unwrapped.others.length > 0;
    this.#pasting = null;
    const shown =
      [unwrapped, ...unwrapped.others].find(
        ({ type }) => this.#wanted !== null && lintedAs(type) === this.#wanted,
      ) ?? unwrapped;
    this.#pasted = isWrapped ? { original, unwrapped, shown } : null;
    this.#put(shown.text, lintedAs(shown.type));
  }

  #ask(): void {
    this.#isCurrent = false;
    if (this.#isClosed) return;
    this.#analyst ??= this.#openAnalyst();
    const offer = this.pastedOffer;
    const beside = this.#beside ?? (offer === null ? null : { as: 'offer', text: offer });
    this.#analyst.ask({ text: this.#text, type: this.#type, beside });
  }

  #openAnalyst(): Analyst {
    return new Analyst({
      onAnalysis: (analysis) => {
        this.#analysis = analysis;
        this.#isCurrent = true;
        this.#problem = null;
      },
      onUnwrapped: (unwrapped) => this.#takeUnwrapped(unwrapped),
      onFailure: (message) => {
        this.#problem = message;
        // The next text is another, which may be looked at.
        this.#dismiss();
        // What was pasted is there all the same.
        if (this.#pasting !== null) this.give(this.#pasting);
      },
      ...(this.#open ? { open: this.#open } : {}),
    });
  }
}
