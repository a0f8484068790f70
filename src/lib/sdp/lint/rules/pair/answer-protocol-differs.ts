import { rfc } from '../../../grammar/entry.js';
import { type PairRule, replaceAt } from '../../rule.js';
import { atValue } from '../across/places.js';
import { pairsOf } from './paired-sections.js';

/** RFC 3264 §6: the transport protocol must be the offer's. Browsers do not insist. */
export const answerProtocolDiffers = {
  kind: 'pair',
  severity: 'warning',
  spec: rfc(3264, '6'),
  *check(offer, answer) {
    for (const { offered, answered } of pairsOf(offer, answer)) {
      if (offered.media !== answered.media || offered.protocol === answered.protocol) continue;
      const at = atValue(answered.head, 'proto');
      yield {
        at,
        params: { answered: answered.protocol, offered: offered.protocol },
        fix: [replaceAt(at, offered.protocol)],
      };
    }
  },
} satisfies PairRule;
