import { rfc } from '../../../grammar/entry.js';
import { valueOf } from '../../description.js';
import type { PairRule } from '../../rule.js';
import { codecsOf } from '../across/codecs.js';
import { atValue } from '../across/places.js';
import { haveNoCodecInCommon } from './agreed-codecs.js';
import { livePairsOf } from './paired-sections.js';

/** One payload type, another codec in the answer than in the offer. Both browsers take it. */
export const answerPayloadOtherCodec = {
  kind: 'pair',
  severity: 'warning',
  spec: rfc(3264, '6.1'),
  *check(offer, answer) {
    for (const { offered, answered } of livePairsOf(offer, answer)) {
      if (!answered.isRtp || haveNoCodecInCommon(offered, answered)) continue;
      const { mapped } = codecsOf(offered);
      for (const codec of codecsOf(answered).mapped.values()) {
        const theirs = mapped.get(codec.payload);
        if (!theirs || (theirs.encoding === codec.encoding && theirs.clock === codec.clock))
          continue;
        yield {
          at: atValue(codec.line, 'encoding'),
          params: {
            payload: codec.payload,
            codec: valueOf(codec.line, 'encoding') ?? '',
            offered: valueOf(theirs.line, 'encoding') ?? '',
          },
        };
      }
    }
  },
} satisfies PairRule;
