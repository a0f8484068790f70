// What this browser was asked about the text, and what it said: kept while panels come and go.
import type { DescriptionType } from '../../sdp/lint/description.js';
import { lineMeant, type Meant } from '../../sdp/browser-message.js';
import type { AskedAs, BrowserVerdict } from '../../session/ask-browser.js';

/** As what the text is given to the browser. */
export type Role = AskedAs['as'];

export interface Asked {
  text: string;
  role: Role;
  verdict: BrowserVerdict;
  /** Where in the text the browser's complaint is; null where it has none, or names nothing. */
  meant: Meant | null;
}

export type Ask = (text: string, asked: AskedAs) => Promise<BrowserVerdict>;

const askThisBrowser: Ask = async (text, asked) => {
  const { askBrowserAboutDescription } = await import('../../session/ask-browser.js');
  return askBrowserAboutDescription(text, asked);
};

export class BrowserQuestion {
  readonly #ask: Ask;
  /** What the reader chose; null: what the text looks like. */
  #chosen = $state<Role | null>(null);
  #asked = $state.raw<Asked | null>(null);
  #isAsking = $state(false);
  #problem = $state.raw<unknown>(null);
  /** The offer that the text answers, where the reader or a paste has given one. */
  offer = $state('');

  /** `ask`: somebody else than this browser, in tests. */
  constructor(ask: Ask = askThisBrowser) {
    this.#ask = ask;
  }

  /** The last question, whatever text it was about. */
  get asked(): Asked | null {
    return this.#asked;
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

  async ask(text: string, type: DescriptionType | null): Promise<void> {
    if (this.#isAsking) return;
    const role = this.roleOf(text, type);
    this.#isAsking = true;
    this.#problem = null;
    try {
      const verdict = await this.#ask(
        text,
        role === 'answer' ? { as: role, offer: this.offer } : { as: role },
      );
      this.#asked = { text, role, verdict, meant: placeIn(text, verdict) };
    } catch (thrown) {
      this.#problem = thrown;
    } finally {
      this.#isAsking = false;
    }
  }
}

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
