// The link in the page's address: taken once, and never over what somebody did while it was unpacked.
import { type Linked, linkedTexts } from './linked-texts.js';

export interface AddressLinkOptions {
  /** The address's fragment as it is now, with its `#`. */
  fragment: () => string;
  /** What there is now, whatever it is: a link gives way where it changed meanwhile. */
  texts: () => readonly string[];
  onLinked: (linked: Linked) => void;
  /** It was read: the address need not carry it any more, and would give away the text as it came. */
  onRead: () => void;
  /** Another way to read it, in tests. */
  read?: typeof linkedTexts;
}

export class AddressLink {
  readonly #options: AddressLinkOptions;
  /** The one that is being read. */
  #opening: string | null = null;

  constructor(options: AddressLinkOptions) {
    this.#options = options;
  }

  /** Somebody put something else in the place of the text, or is about to. */
  giveWay(): void {
    this.#opening = null;
  }

  async open(): Promise<void> {
    const { fragment, texts, onLinked, onRead, read = linkedTexts } = this.#options;
    const asked = fragment();
    if (asked === this.#opening) return;
    this.#opening = asked;
    const before = texts();
    const linked = await read(asked);
    // Somebody may have followed another link meanwhile, or left the page.
    if (asked !== fragment()) {
      if (this.#opening === asked) this.#opening = null;
      return;
    }
    const isWanted =
      this.#opening === asked && texts().every((text, index) => text === before[index]);
    this.#opening = null;
    if (!linked) return;
    if (linked.ok) onRead();
    if (isWanted) onLinked(linked);
  }
}
