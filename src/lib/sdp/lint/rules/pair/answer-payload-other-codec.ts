import { rfc } from '../../../grammar/entry.js';
import { answeredCodecs } from '../../../negotiation/codecs.js';
import { type MediaSection, valueOf } from '../../description.js';
import type { PairRule } from '../../rule.js';
import { type Codec, codecsOf } from '../across/codecs.js';
import { atValue } from '../across/places.js';
import { retransmissionsOf } from '../across/retransmissions.js';
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
      const own = aptsOf(answered);
      const offers = aptsOf(offered);
      const unoffered = unofferedRetransmissions(offered, answered);
      for (const codec of codecsOf(answered).mapped.values()) {
        const theirs = mapped.get(codec.payload);
        if (!theirs) continue;
        const repeatsOther =
          unoffered.has(codec.payload) && own.get(codec.payload) !== offers.get(codec.payload);
        if (isSame(theirs, codec) && !repeatsOther) continue;
        yield {
          at: atValue(codec.line, 'encoding'),
          params: {
            payload: codec.payload,
            codec: written(codec, own),
            offered: written(theirs, offers),
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

/** Those whose codec is agreed, and in the offer has none. */
function unofferedRetransmissions(
  offered: MediaSection,
  answered: MediaSection,
): ReadonlySet<string> {
  const fates = answeredCodecs(offered, answered);
  const agreed = new Set(
    fates.flatMap(({ kind, answered: { payload } }) => (kind === 'agreed' ? [payload] : [])),
  );
  return new Set(
    fates.flatMap(({ kind, answered: { payload, role, repairs } }) =>
      kind === 'not-offered' && role === 'retransmission' && agreed.has(repairs ?? '')
        ? [payload]
        : [],
    ),
  );
}

const aptsOf = (section: MediaSection): ReadonlyMap<string, string> =>
  new Map(
    retransmissionsOf(section).flatMap(({ codec, apt }) =>
      apt ? [[codec.payload, apt.payload] as const] : [],
    ),
  );

/** `opus/48000/2`, `rtx/90000 apt=96`. */
function written({ line, payload }: Codec, apts: ReadonlyMap<string, string>): string {
  const encoding = (['encoding', 'clock', 'channels'] as const)
    .flatMap((part) => valueOf(line, part) ?? [])
    .join('/');
  const apt = apts.get(payload);
  return apt === undefined ? encoding : `${encoding} apt=${apt}`;
}
