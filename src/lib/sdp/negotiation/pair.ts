import type { Description, MediaSection } from '../lint/description.js';

/** A section of an offer and the one that answers it, and the descriptions that they stand in. */
export interface Pair {
  offered: MediaSection;
  answered: MediaSection;
  offer: Description;
  answer: Description;
}
