// Rules that look at an answer beside the offer that it answers.
import type { PairRule } from '../rule.js';
import { answerOtherSections } from './pair/answer-other-sections.js';

export const PAIR_RULES = {
  'answer-other-sections': answerOtherSections,
} satisfies Record<string, PairRule>;
