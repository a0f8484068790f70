import { rfc } from '../../../grammar/entry.js';
import { atLine, type PairRule } from '../../rule.js';

/** Two sides that only answer checks: nobody sends any. */
export const iceLiteBoth = {
  kind: 'pair',
  severity: 'note',
  spec: rfc(8445, '6.1.1'),
  *check(offer, answer) {
    const line = answer.session.first('a=ice-lite');
    if (line && offer.session.has('a=ice-lite')) yield { at: atLine(line) };
  },
} satisfies PairRule;
