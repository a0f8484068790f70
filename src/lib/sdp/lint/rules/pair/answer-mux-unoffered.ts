import { rfc } from '../../../grammar/entry.js';
import { atLine, type PairRule } from '../../rule.js';
import { livePairsOf } from './paired-sections.js';

/** RFC 5761 §5.1.1: an answer may have rtcp-mux only where the offer has it. */
export const answerMuxUnoffered = {
  kind: 'pair',
  severity: 'warning',
  spec: rfc(5761, '5.1.1'),
  *check(offer, answer) {
    for (const { offered, answered } of livePairsOf(offer, answer)) {
      const line = answered.first('a=rtcp-mux');
      if (line && !offered.has('a=rtcp-mux')) yield { at: atLine(line) };
    }
  },
} satisfies PairRule;
