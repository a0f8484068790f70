// The sections of an offer beside those that answer them, by their place (RFC 3264 §6).
import type { Description, MediaSection } from '../../description.js';

export interface SectionPair {
  offered: MediaSection;
  answered: MediaSection;
}

export function pairsOf(offer: Description, answer: Description): SectionPair[] {
  return answer.media.flatMap((answered, index) => {
    const offered = offer.media[index];
    return offered ? [{ offered, answered }] : [];
  });
}

/**
 * Those that both sides want, and that belong together: a rejected one says nothing about media, one
 * of another kind answers nothing.
 */
export const livePairsOf = (offer: Description, answer: Description): SectionPair[] =>
  pairsOf(offer, answer).filter(
    ({ offered, answered }) =>
      !offered.isRejected && !answered.isRejected && offered.media === answered.media,
  );

/** The answer is the offer itself, or made out of it: told once, by `answer-is-the-offer`. */
export function isTheOffer(offer: Description, answer: Description): boolean {
  const [offered, answered] = [offer.session.first('o='), answer.session.first('o=')];
  return offered !== undefined && offered.text === answered?.text;
}
