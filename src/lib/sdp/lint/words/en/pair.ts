import type { PAIR_RULES } from '../../rules/pair.js';
import type { RuleWords } from '../../words.js';

export const PAIR = {
  'answer-other-sections': {
    says: 'The offer has {offered} sections, this answer {answered}.',
    why: 'An answer has one section for each of the offer, in the same order. What it does not want it rejects with port 0; it cannot leave one out or add one.',
  },
} satisfies Record<keyof typeof PAIR_RULES, RuleWords>;
