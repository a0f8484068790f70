// Which codecs an answer takes from its offer (RFC 3264 §6.1): by what they are, not by their numbers.
import type { MediaSection } from '../lint/description.js';
import { type Codec, codecsOf } from '../summary/codecs.js';
import { configurationKeys } from './configuration.js';

export type AnsweredCodec =
  /** The answer may give it another number than the offer has. */
  | { kind: 'agreed'; answered: Codec; offered: Codec }
  /** The offer has this codec, but not so; `offered` is what comes nearest. */
  | { kind: 'other-configuration'; answered: Codec; offered: Codec }
  /** The offer has no such codec, or nothing says what it is. */
  | { kind: 'not-offered'; answered: Codec };

/** Encoding name, clock and channels (RFC 8866 §6.6): the name without case, one channel unless said. */
const encodingKey = ({ name, clockHz, channels }: Codec): string =>
  `${name?.toLowerCase()}/${clockHz}/${channels ?? 1}`;

/** In the order of the answer. */
export function answeredCodecs(offered: MediaSection, answered: MediaSection): AnsweredCodec[] {
  const offers = new Offers(codecsOf(offered));
  const own = codecsOf(answered);
  const media = new Map(own.map((codec) => [codec.payload, offers.fateOf(codec)]));
  return own.map((codec) =>
    codec.role === 'retransmission'
      ? offers.fateOfRetransmission(codec, media.get(codec.repairs ?? ''))
      : (media.get(codec.payload) ?? { kind: 'not-offered', answered: codec }),
  );
}

/** The codecs of an offer, to be found by what they are. */
class Offers {
  readonly #byPayload = new Map<string, Codec>();
  /** Of several the first. */
  readonly #byEncoding = new Map<string, Codec>();
  readonly #byConfiguration = new Map<string, Codec>();
  readonly #retransmissions = new Map<string, Codec>();

  constructor(codecs: readonly Codec[]) {
    for (const codec of codecs) {
      if (codec.name === null) continue;
      this.#byPayload.set(codec.payload, codec);
      if (codec.role === 'retransmission') {
        addFirst(this.#retransmissions, codec.repairs ?? '', codec);
        continue;
      }
      const encoding = encodingKey(codec);
      addFirst(this.#byEncoding, encoding, codec);
      for (const key of configurationKeys(codec))
        addFirst(this.#byConfiguration, encoding + key, codec);
    }
  }

  /** What the offer has under the same number counts first. */
  fateOf(answered: Codec): AnsweredCodec {
    const encoding = encodingKey(answered);
    const same = this.#byPayload.get(answered.payload);
    const sameEncoding = same && encodingKey(same) === encoding ? same : undefined;
    const nearest = sameEncoding ?? this.#byEncoding.get(encoding);
    if (answered.name === null || !nearest) return { kind: 'not-offered', answered };
    const keys = configurationKeys(answered);
    const isSame =
      sameEncoding && configurationKeys(sameEncoding).some((key) => keys.includes(key));
    if (isSame) return { kind: 'agreed', answered, offered: sameEncoding };
    for (const key of keys) {
      const offered = this.#byConfiguration.get(encoding + key);
      if (offered) return { kind: 'agreed', answered, offered };
    }
    return { kind: 'other-configuration', answered, offered: nearest };
  }

  /** Retransmissions are agreed with the codec that they repeat (RFC 4588 §8). */
  fateOfRetransmission(answered: Codec, repaired: AnsweredCodec | undefined): AnsweredCodec {
    const offered =
      repaired?.kind === 'agreed' ? this.#retransmissions.get(repaired.offered.payload) : undefined;
    return offered ? { kind: 'agreed', answered, offered } : { kind: 'not-offered', answered };
  }
}

function addFirst(codecs: Map<string, Codec>, key: string, codec: Codec): void {
  if (!codecs.has(key)) codecs.set(key, codec);
}
