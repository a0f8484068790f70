import type { PAIR_RULES } from '../../rules/pair.js';
import type { RuleWords } from '../../words.js';

export const PAIR = {
  'answer-other-sections': {
    says: 'offer 有 {offered} 個區段，這份 answer 有 {answered} 個。',
    why: 'answer 必須依相同順序對 offer 的每個區段各給一個區段。不要的就以連接埠 0 拒絕，不能省略，也不能多出來。',
  },
} satisfies Record<keyof typeof PAIR_RULES, RuleWords>;
