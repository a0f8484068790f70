// A text on its way out: what of it is replaced, and the link that carries the rest.
import { encodeLink } from '../../sdp/link/link.js';
import type { DescriptionType } from '../../sdp/lint/description.js';
import { DISCLOSURE_KINDS, type DisclosureKind } from '../../sdp/redaction/disclosure.js';
import type { OfferToShare } from './offer-to-share.js';
import { openShareThread, type ShareThread, type ShareThreadEvents } from './share-thread.js';

export interface Shared {
  text: string;
  type: DescriptionType | null;
  /** The text that it is compared with. */
  beside: string | null;
}

/** What came of one choice of kinds: all of it belongs together. */
export interface Ready {
  kinds: readonly DisclosureKind[];
  offer: OfferToShare;
  /** Without its `#`. */
  fragment: string;
}

export class Sharing {
  readonly #shared: Shared;
  readonly #thread: ShareThread;
  #kinds = $state.raw<readonly DisclosureKind[]>(DISCLOSURE_KINDS);
  #ready = $state.raw<Ready | null>(null);
  #problem = $state<string | null>(null);
  /** Choices that were asked about and not answered. */
  #asked: (readonly DisclosureKind[])[] = [];

  /** `open`: another thread than the page's own worker, in tests. */
  constructor(shared: Shared, open: (events: ShareThreadEvents) => ShareThread = openShareThread) {
    this.#shared = shared;
    this.#thread = open({
      onAnswer: (offer) => void this.#take(offer),
      onFailure: (message) => (this.#problem = message),
    });
    this.#ask();
  }

  /** What is to be replaced. */
  get kinds(): readonly DisclosureKind[] {
    return this.#kinds;
  }

  /** Of the choice as it was a moment ago, until `isCurrent`; null before there is any. */
  get ready(): Ready | null {
    return this.#ready;
  }

  /** Whether what is ready is what was chosen: nothing else may leave the page. */
  get isCurrent(): boolean {
    return this.#ready?.kinds === this.#kinds;
  }

  get problem(): string | null {
    return this.#problem;
  }

  replace(kind: DisclosureKind, isReplaced: boolean): void {
    const others = this.#kinds.filter((other) => other !== kind);
    this.#kinds = isReplaced ? [...others, kind] : others;
    this.#ask();
  }

  close(): void {
    this.#thread.close();
  }

  #ask(): void {
    const { text, beside } = this.#shared;
    const kinds = this.#kinds;
    this.#asked.push(kinds);
    this.#thread.ask({ texts: beside === null ? [text] : [text, beside], kinds });
  }

  async #take(offer: OfferToShare): Promise<void> {
    const kinds = this.#asked.shift();
    if (kinds !== this.#kinds) return;
    const [text = '', beside] = offer.texts;
    const { type } = this.#shared;
    try {
      const fragment = await encodeLink({
        text,
        ...(type === null ? {} : { type }),
        ...(beside === undefined ? {} : { beside }),
      });
      if (kinds === this.#kinds) this.#ready = { kinds, offer, fragment };
    } catch (thrown) {
      this.#problem = String(thrown);
    }
  }
}
