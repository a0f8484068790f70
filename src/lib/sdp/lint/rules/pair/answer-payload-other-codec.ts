import { rfc } from '../../../grammar/entry.js';
import { valueOf } from '../../description.js';
import type { PairRule } from '../../rule.js';
import { type Codec, codecsOf } from '../across/codecs.js';
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
        if (!theirs || isSame(theirs, codec)) continue;
        yield {
          at: atValue(codec.line, 'encoding'),
          params: {
            payload: codec.payload,
            codec: written(codec),
            offered: written(theirs),
          },
        };
      }
    }
  },
} satisfies PairRule;

/** One channel unless said (RFC 8866 §6.6). */
const channelsOf = ({ line }: Codec): number => Number(valueOf(line, 'channels') ?? 1);

const isSame = (one: Codec, other: Codec): boolean =>
  one.encoding === other.encoding &&
  one.clock === other.clock &&
  channelsOf(one) === channelsOf(other);

/** `opus/48000/2`. */
const written = ({ line }: Codec): string =>
  (['encoding', 'clock', 'channels'] as const)
    .flatMap((part) => valueOf(line, part) ?? [])
    .join('/');
