import { rfc } from '../../../grammar/entry.js';
import { atLine, type PairRule } from '../../rule.js';
import { carriersOf } from '../across/bundles.js';
import { livePairsOf } from './paired-sections.js';

/**
 * RFC 5761 §5.1.1: an answer may have rtcp-mux only where the offer has it. For a bundled section the one
 * has it that carries the BUNDLE (RFC 9143 §7.1.3).
 */
export const answerMuxUnoffered = {
  kind: 'pair',
  severity: 'warning',
  spec: rfc(5761, '5.1.1'),
  *check(offer, answer) {
    const carriers = carriersOf(offer);
    for (const { offered, answered } of livePairsOf(offer, answer)) {
      const line = answered.first('a=rtcp-mux');
      const isOffered = [offered, carriers.get(offered)].some((section) =>
        section?.has('a=rtcp-mux'),
      );
      if (line && !isOffered) yield { at: atLine(line) };
    }
  },
} satisfies PairRule;
