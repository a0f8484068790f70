import { rfc } from '../../../grammar/entry.js';
import { atLine, type PairRule } from '../../rule.js';
import { isTheOffer } from './paired-sections.js';

/** The same origin line: the offer was pasted where the answer belongs. */
export const answerIsTheOffer = {
  kind: 'pair',
  severity: 'warning',
  spec: rfc(8866, '5.2'),
  *check(offer, answer) {
    const line = answer.session.first('o=');
    if (line && isTheOffer(offer, answer)) yield { at: atLine(line) };
  },
} satisfies PairRule;
