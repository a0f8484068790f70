// What the SDP workbench shows: a text, what is known of it, and where the caret stands.
import type { DescriptionType } from '../sdp/lint/description.js';
import type { Severity } from '../sdp/lint/rule.js';
import { type Analysis, EMPTY_ANALYSIS } from './analysis/analysis.js';
import { Analyst, type AnalystOptions } from './analysis/analyst.js';

/** A text beyond this is no description; looking at it would only cost time. */
export const LONGEST_TEXT = 20_000_000;

export interface Caret {
  /** 1 and up. */
  line: number;
  /** 1 and up. */
  column: number;
}

export class Workbench {
  #text = $state.raw('');
  #analysis = $state.raw<Analysis>(EMPTY_ANALYSIS);
  #isCurrent = $state(true);
  #problem = $state<string | null>(null);
  #type = $state.raw<DescriptionType | null>(null);
  caret = $state.raw<Caret>({ line: 1, column: 1 });
  #offer: string | null = null;
  #analyst: Analyst | null = null;
  readonly #open: AnalystOptions['open'];

  /** `open`: another thread than the page's own worker, in tests. */
  constructor(open?: AnalystOptions['open']) {
    this.#open = open;
  }

  get text(): string {
    return this.#text;
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

  readonly counts = $derived.by((): Readonly<Record<Severity, number>> => {
    const counts = { error: 0, warning: 0, note: 0 };
    for (const { severity } of this.#analysis.diagnostics) counts[severity] += 1;
    return counts;
  });

  readonly atCaret = $derived(
    this.#analysis.diagnostics.filter(({ line }) => line === this.caret.line),
  );

  setText(text: string, type: DescriptionType | null = this.#type): void {
    this.#text = text;
    this.#type = type;
    this.#ask();
  }

  /** Holds the text against this offer, too; null: against none. */
  answerTo(offer: string | null): void {
    if (offer === this.#offer) return;
    this.#offer = offer;
    if (this.#text !== '') this.#ask();
  }

  close(): void {
    this.#analyst?.close();
    this.#analyst = null;
  }

  #ask(): void {
    this.#isCurrent = false;
    this.#analyst ??= this.#openAnalyst();
    this.#analyst.ask({ text: this.#text, type: this.#type, offer: this.#offer });
  }

  #openAnalyst(): Analyst {
    return new Analyst({
      onAnalysis: (analysis) => {
        this.#analysis = analysis;
        this.#isCurrent = true;
      },
      onFailure: (message) => (this.#problem = message),
      ...(this.#open ? { open: this.#open } : {}),
    });
  }
}
