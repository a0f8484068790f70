// What the page asks of the share thread, and what comes back: one answer a question, in their order.
import type { Annotated } from '../annotated/annotated.js';
import { writeAnnotated } from '../annotated/document.js';
import type { AnnotationWords } from '../annotated/line.js';
import { type OfferToShare, offerToShare, type ShareRequest } from './offer-to-share.js';

export type ShareQuestion =
  | { about: 'offer'; request: ShareRequest }
  | { about: 'file'; texts: readonly Annotated[]; words: AnnotationWords };

export type ShareAnswer = { about: 'offer'; offer: OfferToShare } | { about: 'file'; html: string };

export function answerTo(question: ShareQuestion): ShareAnswer {
  switch (question.about) {
    case 'offer':
      return { about: 'offer', offer: offerToShare(question.request) };
    case 'file':
      return { about: 'file', html: writeAnnotated(question.texts, question.words) };
  }
}
