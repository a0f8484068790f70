import { rfc } from '../../../grammar/entry.js';
import { answeredCodecs } from '../../../negotiation/codecs.js';
import { atToken, type PairRule } from '../../rule.js';
import { codecsOf } from '../across/codecs.js';
import { haveNoCodecInCommon } from './agreed-codecs.js';
import { livePairsOf } from './paired-sections.js';

/** A codec that the offer does not have. Both browsers take it and count it among those they may send. */
export const answerPayloadUnknown = {
  kind: 'pair',
  severity: 'warning',
  spec: rfc(3264, '6.1'),
  *check(offer, answer) {
    for (const { offered, answered } of livePairsOf(offer, answer)) {
      if (!offered.isRtp || !answered.isRtp || haveNoCodecInCommon(offered, answered)) continue;
      const { listed } = codecsOf(offered);
      const formats = new Map(answered.formats.map((format) => [format.text, format]));
      const fates = answeredCodecs(offered, answered);
      const kinds = new Map(fates.map(({ kind, answered: { payload } }) => [payload, kind]));
      for (const { kind, answered: codec } of fates) {
        if (kind !== 'not-offered' || listed.has(codec.payload)) continue;
        const repaired = codec.role === 'retransmission' && kinds.get(codec.repairs ?? '');
        // Told with what it sends again.
        if (repaired && repaired !== 'agreed') continue;
        const format = formats.get(codec.payload);
        if (format)
          yield {
            at: atToken(answered.head, format),
            params: { payload: codec.payload, codec: codec.name ?? '?' },
          };
      }
    }
  },
} satisfies PairRule;
