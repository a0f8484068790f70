// What this browser was asked about the text, and what it said: kept while panels come and go.
import * as m from '../../i18n/paraglide/messages.js';
import type { DescriptionType } from '../../sdp/lint/description.js';
import { lineMeant, type Meant } from '../../sdp/browser-message.js';
import { splitLines } from '../../sdp/lines.js';
import type { AskedAs, BrowserVerdict, CandidateToAsk } from '../../session/ask-browser.js';
import { subjectOf } from './subject.js';

/** As what a description is given to the browser. */
export type Role = AskedAs['as'];

export interface Asked {
  text: string;
  /** What it was given: the text, or a description that the section was made to. */
  given: string;
  /** `section` is given as an offer; candidates one by one. */
  role: Role | 'section' | 'candidates';
  /** The offer that it was given as the answer to; null where it was none. */
  offer: string | null;
  verdict: BrowserVerdict;
  /** Where in the text the browser's complaint is; null where it has none, or names nothing. */
  meant: Meant | null;
}

export interface Ask {
  description: (text: string, asked: AskedAs) => Promise<BrowserVerdict>;
  candidates: (candidates: readonly CandidateToAsk[]) => Promise<BrowserVerdict>;
}

const load = () => import('../../session/ask-browser.js');
const askThisBrowser: Ask = {
  description: async (text, asked) => (await load()).askBrowserAboutDescription(text, asked),
  candidates: async (candidates) => (await load()).askBrowserAboutCandidates(candidates),
};

export class BrowserQuestion {
  readonly #ask: Ask;
  /** What the reader chose; null: what the text looks like. */
  #chosen = $state<Role | null>(null);
  #asked = $state.raw<Asked | null>(null);
  #isAsking = $state(false);
  #problem = $state.raw<unknown>(null);
  /** The reader's own offer, and that of the paste which it was written over. */
  #written = $state.raw<{ text: string; over: string | null } | null>(null);
  readonly #pastedOffer: () => string | null;

  /**
   * `ask`: somebody else than this browser, in tests. `pastedOffer`: what stood beside the text in the
   * same paste.
   */
  constructor(ask: Partial<Ask> = {}, pastedOffer: () => string | null = () => null) {
    this.#ask = { ...askThisBrowser, ...ask };
    this.#pastedOffer = pastedOffer;
  }

  /** The offer that the text answers, where the reader or a paste has given one. */
  get offer(): string {
    const pasted = this.#pastedOffer();
    const written = this.#written;
    return written && (pasted === null || pasted === written.over) ? written.text : (pasted ?? '');
  }

  set offer(text: string) {
    this.#written = { text, over: this.#pastedOffer() };
  }

  /** Who writes one wants the text to answer it, also while nothing stands in its field. */
  writeOffer(text: string): void {
    this.offer = text;
    this.#chosen = 'answer';
  }

  /** The last question, whatever text it was about. */
  get asked(): Asked | null {
    return this.#asked;
  }

  /** What the last question was about and is no more; null where all of it is as it was. */
  changedSince(text: string, offer = this.offer): 'text' | 'offer' | null {
    if (!this.#asked) return null;
    if (this.#asked.text !== text) return 'text';
    return this.#asked.offer === null || this.#asked.offer === offer ? null : 'offer';
  }

  get isAsking(): boolean {
    return this.#isAsking;
  }

  /** Why the question could not be asked: what asks was not loaded. */
  get problem(): unknown {
    return this.#problem;
  }

  /** As what the text will be given. */
  roleOf(text: string, type: DescriptionType | null): Role {
    if (this.#chosen) return this.#chosen;
    if ((type ?? typeBySetup(text)) !== 'answer') return 'offer';
    return this.offer === '' ? 'answer-to-own-offer' : 'answer';
  }

  choose(role: Role): void {
    this.#chosen = role;
  }

  /** Another text took the place of the one before: what was chosen for that is no choice for this. */
  forget(): void {
    this.#chosen = null;
  }

  /** Gives both to the browser: first the offer, then this text as its answer. */
  askAsAnswer(text: string, offer: string): Promise<void> {
    this.writeOffer(offer);
    return this.ask(text, 'answer');
  }

  /** Of lines without an m= line nobody can be asked. */
  async ask(text: string, type: DescriptionType | null): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    this.#problem = null;
    try {
      this.#asked = (await this.#askAbout(text, type)) ?? this.#asked;
    } catch (thrown) {
      this.#problem = thrown;
    } finally {
      this.#isAsking = false;
    }
  }

  async #askAbout(text: string, type: DescriptionType | null): Promise<Asked | null> {
    const subject = subjectOf(text);
    switch (subject.kind) {
      case 'lines-alone':
        return null;
      case 'candidates': {
        const verdict = await this.#ask.candidates(subject.candidates);
        return { text, given: text, role: 'candidates', offer: null, verdict, meant: null };
      }
      case 'section': {
        const given = subject.completed;
        const verdict = await this.#ask.description(given, { as: 'offer' });
        const meant = movedUp(placeIn(given, verdict), subject.linesBefore);
        return { text, given, role: 'section', offer: null, verdict, meant };
      }
      case 'description': {
        const role = this.roleOf(text, type);
        const asked: AskedAs = role === 'answer' ? { as: role, offer: this.offer } : { as: role };
        const offer = asked.as === 'answer' ? asked.offer : null;
        const verdict = await this.#ask.description(text, asked);
        return { text, given: text, role, offer, verdict, meant: placeIn(text, verdict) };
      }
    }
  }
}

/** A complaint about what the text was completed with is none about the text. */
const movedUp = (meant: Meant | null, lines: number): Meant | null =>
  meant && meant.line > lines ? { ...meant, line: meant.line - lines } : null;

/** A place of the text, and what the browser said of it. */
export interface Said extends Meant {
  message: string;
}

/** All that the browser said of places in the text, in its order. */
export function saidOf({ text, verdict, meant }: Asked): readonly Said[] {
  switch (verdict.outcome) {
    case 'refused':
      return meant ? [{ ...meant, message: verdict.error.message }] : [];
    case 'candidates': {
      const lines = splitLines(text);
      return verdict.refusals.map(({ line, error }) => {
        const end = lines[line - 1]?.text.length ?? 0;
        return { line, start: 0, end, by: 'line', message: error.message };
      });
    }
    case 'accepted':
    case 'unanswered':
    case 'no-webrtc':
      return [];
  }
}

/** The same as the editor marks it, in the page's language. */
export const marksOf = (asked: Asked | null): readonly Said[] =>
  asked
    ? saidOf(asked).map((said) => ({ ...said, message: m.verdict_mark({ message: said.message }) }))
    : [];

function placeIn(text: string, verdict: BrowserVerdict): Meant | null {
  if (verdict.outcome !== 'refused') return null;
  const { stage, error } = verdict;
  // What is said before is said of an offer, not of the text.
  return stage === 'taking-text' || stage === 'answering' ? lineMeant(text, error.message) : null;
}

/** RFC 5763 §5: an offer says actpass, an answer chooses active or passive. */
function typeBySetup(text: string): DescriptionType | null {
  const setup = /^a=setup:(actpass|active|passive)/m.exec(text)?.[1];
  if (setup === undefined) return null;
  return setup === 'actpass' ? 'offer' : 'answer';
}
