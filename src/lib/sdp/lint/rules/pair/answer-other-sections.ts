import { rfc } from '../../../grammar/entry.js';
import { atEnd, atLine, type PairRule } from '../../rule.js';

/** An answer has the offer's sections, as many and in the same order; what it does not want it rejects. */
export const answerOtherSections = {
  kind: 'pair',
  severity: 'error',
  spec: rfc(3264, '6'),
  *check(offer, answer) {
    const [offered, answered] = [offer.media.length, answer.media.length];
    const last = answer.document.lines.at(-1);
    if (answered < offered && last) yield { at: atEnd(last), params: { offered, answered } };
    const extra = answer.media[offered];
    if (extra) yield { at: atLine(extra.head), params: { offered, answered } };
  },
} satisfies PairRule;
