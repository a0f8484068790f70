// A text on its way out: what of it is replaced, and the link that carries the rest.
import { encodeLink } from '../../sdp/link/link.js';
import type { DescriptionType } from '../../sdp/lint/description.js';
import { DISCLOSURE_KINDS, type DisclosureKind } from '../../sdp/redaction/disclosure.js';
import type { Annotated } from '../annotated/annotated.js';
import type { AnnotationWords } from '../annotated/line.js';
import type { OfferToShare } from './offer-to-share.js';
import type { ShareAnswer } from './questions.js';
import { openShareThread, type ShareThread, type ShareThreadEvents } from './share-thread.js';

export interface Shared {
  text: string;
  type: DescriptionType | null;
  /** The text that it is compared with. */
  beside: Beside | null;
}

export interface Beside {
  text: string;
  type: DescriptionType | null;
  /** Whether it is held against the first as its answer. */
  isAnswer: boolean;
}

/** What came of one choice of kinds: all of it belongs together. */
export interface Ready {
  kinds: readonly DisclosureKind[];
  offer: OfferToShare;
  /** Without its `#`. */
  fragment: string;
  /** The same texts, to be explained line by line. */
  annotated: readonly Annotated[];
}

export class Sharing {
  readonly #shared: Shared;
  readonly #thread: ShareThread;
  #kinds = $state.raw<readonly DisclosureKind[]>(DISCLOSURE_KINDS);
  #ready = $state.raw<Ready | null>(null);
  #problem = $state<string | null>(null);
  /** The choice that is asked about; while it is, only the newest other waits. */
  #asked: readonly DisclosureKind[] | null = null;
  /** Who waits for a file, in the order of their questions. */
  #files: { resolve: (html: string) => void; reject: (reason: Error) => void }[] = [];

  /** `open`: another thread than the page's own worker, in tests. */
  constructor(shared: Shared, open: (events: ShareThreadEvents) => ShareThread = openShareThread) {
    this.#shared = shared;
    this.#thread = open({
      onAnswer: (answer) => this.#take(answer),
      onFailure: (message) => {
        this.#problem = message;
        for (const { reject } of this.#files.splice(0)) reject(new Error(message));
      },
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

  /** These texts explained line by line, as one HTML file. */
  writeFile(texts: readonly Annotated[], words: AnnotationWords): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#files.push({ resolve, reject });
      this.#thread.ask({ about: 'file', texts, words });
    });
  }

  close(): void {
    this.#thread.close();
  }

  #ask(): void {
    if (this.#asked) return;
    const { text, beside } = this.#shared;
    const kinds = this.#kinds;
    this.#asked = kinds;
    const texts = beside === null ? [text] : [text, beside.text];
    this.#thread.ask({ about: 'offer', request: { texts, kinds } });
  }

  #take(answer: ShareAnswer): void {
    switch (answer.about) {
      case 'offer':
        void this.#takeOffer(answer.offer);
        break;
      case 'file':
        this.#files.shift()?.resolve(answer.html);
        break;
    }
  }

  async #takeOffer(offer: OfferToShare): Promise<void> {
    const kinds = this.#asked;
    this.#asked = null;
    if (kinds === null) return;
    if (kinds !== this.#kinds) {
      this.#ask();
      return;
    }
    const [text = '', beside] = offer.texts;
    const { type, beside: second } = this.#shared;
    const annotated: Annotated[] = [{ text, type }];
    if (second !== null && beside !== undefined)
      annotated.push({ text: beside, type: second.type, offer: second.isAnswer ? text : null });
    try {
      const fragment = await encodeLink({
        text,
        ...(type === null ? {} : { type }),
        ...(beside === undefined
          ? {}
          : { beside, besideAs: second?.isAnswer === false ? 'version' : 'answer' }),
      });
      if (kinds === this.#kinds) this.#ready = { kinds, offer, fragment, annotated };
    } catch (thrown) {
      this.#problem = String(thrown);
    }
  }
}
