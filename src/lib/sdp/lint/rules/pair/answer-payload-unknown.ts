import { rfc } from '../../../grammar/entry.js';
import { valueOf } from '../../description.js';
import { atToken, type PairRule } from '../../rule.js';
import { codecsOf } from '../across/codecs.js';
import { haveNoCodecInCommon } from './agreed-codecs.js';
import { livePairsOf } from './paired-sections.js';

/** A codec that the offer does not have: nobody may send it. */
export const answerPayloadUnknown = {
  kind: 'pair',
  severity: 'warning',
  spec: rfc(3264, '6.1'),
  *check(offer, answer) {
    for (const { offered, answered } of livePairsOf(offer, answer)) {
      if (!answered.isRtp || haveNoCodecInCommon(offered, answered)) continue;
      const { listed, mapped } = codecsOf(offered);
      const offeredNames = new Set(
        [...mapped.values()].map(({ encoding, clock }) => `${encoding}/${clock}`),
      );
      const { mapped: own } = codecsOf(answered);
      for (const format of answered.formats) {
        const codec = own.get(format.text);
        if (listed.has(format.text)) continue;
        if (codec && offeredNames.has(`${codec.encoding}/${codec.clock}`)) continue;
        yield {
          at: atToken(answered.head, format),
          params: {
            payload: format.text,
            codec: (codec && valueOf(codec.line, 'encoding')) ?? '?',
          },
        };
      }
    }
  },
} satisfies PairRule;
