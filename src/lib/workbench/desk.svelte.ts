// What lies on the workbench's page: the text, the one beside it, the question to the browser, and what
// the page's controls do with them.
import * as m from '../i18n/paraglide/messages.js';
import type { TextEdit } from '../sdp/lint/rule.js';
import { LONGEST_TEXT } from '../sdp/longest-text.js';
import { lintedAs } from '../sdp/paste/type-in-words.js';
import type { AnalystOptions } from './analysis/analyst.js';
import type { SdpEditor } from './editor/editor.js';
import type { PanelName } from './panels.js';
import type { TextPlace } from './panels/panel.js';
import { SAMPLES, type SampleName } from './samples.js';
import { AddressLink } from './share/address-link.js';
import type { Linked } from './share/linked-texts.js';
import { BrowserQuestion } from './verdict/browser-question.svelte.js';
import { type Shown, Workbench } from './workbench.svelte.js';

/** As what two texts are compared. */
export type Comparison = 'agreement' | 'versions';

/** A section alone, candidates or prose are no side of a pair. */
const isDescription = ({ text, analysis }: Workbench): boolean =>
  text !== '' && analysis.extent === 'whole' && !analysis.isWithoutSdp;

export interface DeskOptions {
  /** The address's fragment as it is now, with its `#`. */
  fragment: () => string;
  /** Another thread than the page's own worker, in tests. */
  open?: AnalystOptions['open'];
}

/** Of this tab: who looks at another page meanwhile finds the texts as they were. Nothing is stored. */
let ofThisTab: Desk | null = null;
export const deskOfThisTab = (): Desk =>
  (ofThisTab ??= new Desk({ fragment: () => location.hash }));

export class Desk {
  readonly workbench: Workbench;
  /** What the text is compared with. */
  readonly second: Workbench;
  /** About the text by itself. */
  readonly question = new BrowserQuestion({}, () => this.workbench.pastedOffer);
  /** About the answer beside it, given to the browser after this offer. */
  readonly questionOfPair = new BrowserQuestion();
  panel = $state<PanelName>('overview');
  comparison = $state<Comparison>('agreement');
  /** Of the text; null until it is there. */
  editor = $state.raw<SdpEditor | null>(null);
  #isComparing = $state(false);
  #refusal = $state<string | null>(null);
  readonly #link: AddressLink;
  /** The sample that is being loaded. */
  #opening: SampleName | null = null;
  #onLinkRead: () => void = () => undefined;

  constructor({ fragment, open }: DeskOptions) {
    this.workbench = new Workbench(open);
    this.second = new Workbench(open);
    this.#link = new AddressLink({
      fragment,
      texts: () => [this.workbench.text, this.second.text],
      onRead: () => this.#onLinkRead(),
      onLinked: (linked) => this.#openLinked(linked),
    });
  }

  get isComparing(): boolean {
    return this.#isComparing;
  }

  /** Why the last text was not taken. */
  get refusal(): string | null {
    return this.#refusal;
  }

  /**
   * Somebody looks at it. `onLinkRead`: the text of the address's link was read; what stands there from
   * now on is another.
   */
  open(onLinkRead: () => void): void {
    this.#onLinkRead = onLinkRead;
    this.workbench.resume();
    this.second.resume();
    this.openLink();
  }

  /** Takes the text that the address carries, if it carries one. */
  openLink(): void {
    void this.#link.open();
  }

  /** Whatever was done with it, the editor has nothing to do any more. */
  paste(text: string, into = this.workbench): true {
    if (this.#isTaken(text)) {
      this.#giveWay();
      if (into === this.workbench) this.question.forget();
      const isAnswer = into === this.second && this.comparison === 'agreement';
      into.paste(text, isAnswer ? 'answer' : null);
    }
    return true;
  }

  /** It gives way, as a link does, to whatever takes the place of the text before it has come. */
  async openSample(name: SampleName): Promise<void> {
    this.#giveWay();
    this.#opening = name;
    const before = this.workbench.text;
    const isWanted = (): boolean => this.#opening === name && this.workbench.text === before;
    try {
      const text = await SAMPLES[name].load();
      if (!isWanted()) return;
      this.workbench.give(text);
      this.question.forget();
      this.#refusal = null;
      this.editor?.focus();
    } catch (thrown) {
      if (isWanted()) this.#refusal = m.stage_panel_failed({ error: String(thrown) });
    }
  }

  /** Shows another part of the paste, or all of it as it came. */
  show(part: Shown): void {
    this.#giveWay();
    this.question.forget();
    this.workbench.show(part);
  }

  /** Where nothing stands beside the text yet, it is what was pasted with it; an offer is on the left. */
  compare(): void {
    const { workbench, second } = this;
    this.#isComparing = !this.#isComparing;
    const beside = workbench.pastedBeside;
    if (!this.#isComparing || second.text !== '' || beside === null) return;
    if (workbench.type === 'answer' && beside.type === 'offer') {
      second.give(workbench.text, 'answer');
      this.show(beside);
    } else second.give(beside.text, lintedAs(beside.type));
  }

  /** Two versions are no pair that one could ask about. */
  get canAsk(): boolean {
    if (!this.#isComparing)
      return this.workbench.text !== '' && !this.workbench.analysis.isWithoutSdp;
    return this.#isPair;
  }

  /** Resolves when it has said something. */
  askThisBrowser(): Promise<void> {
    const { workbench, second } = this;
    if (this.#isPair) return this.questionOfPair.askAsAnswer(second.text, workbench.text);
    this.panel = 'verdict';
    return this.question.ask(workbench.text, workbench.type);
  }

  get #isPair(): boolean {
    const { workbench, second } = this;
    const isAgreement = this.#isComparing && this.comparison === 'agreement';
    return isAgreement && [workbench, second].every(isDescription);
  }

  /** The answer that the browser made takes the place of the offer, and is asked about beside it. */
  openAnswer(answer: string, offer: string): void {
    this.#giveWay();
    this.workbench.give(answer, 'answer');
    this.question.forget();
    this.question.offer = offer;
    this.editor?.focus();
  }

  /** The edits are places in the text that was looked at, which may have changed since. */
  mend(edits: readonly TextEdit[]): void {
    if (!this.workbench.isCurrent) return;
    this.editor?.edit(edits);
    // The button that was pressed goes with what it mended; here one can take it back, too.
    this.editor?.focus();
  }

  goTo({ line, start, end }: TextPlace): void {
    this.editor?.goTo(line, start, end);
    this.editor?.focus();
  }

  /** Nobody looks at it for now: what it knows it keeps, who works for it may go. */
  close(): void {
    this.editor = null;
    this.#refusal = null;
    this.#link.giveWay();
    this.workbench.close();
    this.second.close();
  }

  /** Something else is put in the place of the text: what comes late is not wanted any more. */
  #giveWay(): void {
    this.#link.giveWay();
    this.#opening = null;
  }

  /** What is absurdly long is told of, and changes nothing. */
  #isTaken(text: string): boolean {
    this.#refusal =
      text.length > LONGEST_TEXT
        ? m.workbench_too_long({ size: Math.round(text.length / 1_000_000) })
        : null;
    return this.#refusal === null;
  }

  /** What the link carries takes the place of all there was; what cannot be read changes nothing. */
  #openLinked(linked: Linked): void {
    this.#refusal = linked.ok ? null : linked.message;
    if (!linked.ok) return;
    this.#opening = null;
    this.question.forget();
    this.workbench.give(linked.text, linked.type);
    const beside = linked.beside?.text ?? '';
    if (beside !== this.second.text) this.second.give(beside);
    this.#isComparing = linked.beside !== null;
    this.comparison = linked.beside?.as === 'version' ? 'versions' : 'agreement';
  }
}
