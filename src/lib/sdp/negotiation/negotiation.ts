// What an offer and its answer agree on, section by section (RFC 3264 §6–7, RFC 9429 §5.3 and §5.10).
import { type Direction, directionFrom, directionOf, receives, sends } from '../direction.js';
import { type Description, type MediaSection, valueOf } from '../lint/description.js';
import { bundlesOf, carriersOf } from '../lint/rules/across/bundles.js';
import { type Codec, codecsOf } from '../summary/codecs.js';
import { answeredCodecs, type AnsweredCodec } from './codecs.js';
import { distinctionsOf, writtenOut } from './configuration.js';
import { type AgreedExtension, agreedExtensions } from './extensions.js';
import type { Pair } from './pair.js';

/** Who opens the DTLS handshake (RFC 5763 §5); null where the two do not say it together. */
export type DtlsClient = 'offerer' | 'answerer' | null;

export interface SectionCodec {
  payload: string;
  /** `opus/48000/2`, for a static payload type as RFC 3551 has it; null where nothing says what it is. */
  encoding: string | null;
  /** What tells it from others of its name: `profile-level-id=42e01f;packetization-mode=1`, `apt=96`. */
  configuration: string;
  /** Of the a=rtpmap, or of the m= line where there is none. */
  line: number;
}

/** A codec of the answer, as it stands there. */
export interface AgreedCodec extends SectionCodec {
  offered: SectionCodec;
}

/** A codec of the answer that nobody may send. */
export interface UnofferedCodec extends SectionCodec {
  /** What comes nearest, where the offer has the codec in another configuration. */
  nearest: SectionCodec | null;
}

export type SectionFate =
  | { kind: 'agreed' }
  /** The offer has its port at 0: nothing was offered. */
  | { kind: 'not-offered' }
  /** The answer has its port at 0. */
  | { kind: 'rejected' }
  /** In its place the answer has another section: another kind of media, or another mid. */
  | { kind: 'mismatched'; offered: string; answered: string }
  /** One of the two has no such section. */
  | { kind: 'missing'; in: 'offer' | 'answer' };

export interface SectionAgreement {
  /** Counts from 0, as the m= lines do. */
  index: number;
  media: string;
  mid: string | null;
  /** Of the m= lines, from 1; null where there is none. */
  offerLine: number | null;
  answerLine: number | null;
  fate: SectionFate;
  /** What the offerer does in the end; null unless agreed, and where it is not for media. */
  direction: Direction | null;
  dtlsClient: DtlsClient;
  /** In the answer's order, which is the order of preference. */
  codecs: readonly AgreedCodec[];
  /** What the answer has and the offer does not. */
  unofferedCodecs: readonly UnofferedCodec[];
  /** What the offer has and the answer leaves out. */
  droppedCodecs: readonly SectionCodec[];
  extensions: readonly AgreedExtension[];
  /** Whether both name its mid in a BUNDLE. */
  isBundled: boolean;
}

/** What the offerer does when both have spoken: it sends only where the answerer receives. */
export const agreedDirection = (offered: Direction, answered: Direction): Direction =>
  directionFrom(sends(offered) && receives(answered), receives(offered) && sends(answered));

/** The sections that either of them has: all, or the first so many. */
export function negotiate(
  offer: Description,
  answer: Description,
  mostSections = Infinity,
): SectionAgreement[] {
  const bundled = { offer: bundledMids(offer), answer: bundledMids(answer) };
  const count = Math.min(Math.max(offer.media.length, answer.media.length), mostSections);
  return Array.from({ length: count }, (_, index) => {
    const [offered, answered] = [offer.media[index], answer.media[index]];
    const fate = fateOf(offered, answered);
    const mid = answered?.mid ?? offered?.mid ?? null;
    return {
      index,
      media: (offered ?? answered)?.media ?? '',
      mid,
      offerLine: offered?.head.number ?? null,
      answerLine: answered?.head.number ?? null,
      fate,
      ...(fate.kind === 'agreed' && offered && answered
        ? agreementOf({ offered, answered, offer, answer })
        : NOTHING_AGREED),
      isBundled:
        fate.kind === 'agreed' && mid !== null && bundled.offer.has(mid) && bundled.answer.has(mid),
    };
  });
}

type Agreement = Pick<
  SectionAgreement,
  'direction' | 'dtlsClient' | 'codecs' | 'unofferedCodecs' | 'droppedCodecs' | 'extensions'
>;

const NOTHING_AGREED: Agreement = {
  direction: null,
  dtlsClient: null,
  codecs: [],
  unofferedCodecs: [],
  droppedCodecs: [],
  extensions: [],
};

function agreementOf(pair: Pair): Agreement {
  const { offered, answered, offer, answer } = pair;
  const isRtp = offered.isRtp && answered.isRtp;
  const fates = isRtp ? answeredCodecs(offered, answered) : [];
  return {
    // RFC 8841 gives directions no meaning for SCTP.
    direction: /SCTP/i.test(answered.protocol)
      ? null
      : agreedDirection(
          directionOf(offered, offer.session).direction,
          directionOf(answered, answer.session).direction,
        ),
    dtlsClient: dtlsClientOf(pair),
    codecs: fates.flatMap((fate) =>
      fate.kind === 'agreed' ? [{ ...told(fate.answered), offered: told(fate.offered) }] : [],
    ),
    unofferedCodecs: fates.flatMap((fate) =>
      fate.kind === 'agreed'
        ? []
        : [
            {
              ...told(fate.answered),
              nearest: fate.kind === 'other-configuration' ? told(fate.offered) : null,
            },
          ],
    ),
    droppedCodecs: isRtp ? droppedCodecs(offered, fates) : [],
    extensions: isRtp ? agreedExtensions(pair) : [],
  };
}

function fateOf(
  offered: MediaSection | undefined,
  answered: MediaSection | undefined,
): SectionFate {
  if (!offered) return { kind: 'missing', in: 'offer' };
  if (offered.isRejected) return { kind: 'not-offered' };
  if (!answered) return { kind: 'missing', in: 'answer' };
  // RFC 8843 wrote bundled sections of an answer with port 0 and a=bundle-only; browsers accept those.
  if (answered.isRejected) return { kind: 'rejected' };
  const isOther =
    offered.media !== answered.media ||
    (offered.mid !== null && answered.mid !== null && offered.mid !== answered.mid);
  return isOther
    ? { kind: 'mismatched', offered: offered.name, answered: answered.name }
    : { kind: 'agreed' };
}

/**
 * RFC 5763 §5: the answerer decides, and whoever is active opens; where the offer has decided, the two
 * have to fit. A bundled section does what the one says that carries its BUNDLE (RFC 9143 §7.1.3).
 */
function dtlsClientOf({ offered, answered, offer, answer }: Pair): DtlsClient {
  const before = roleOf(offered, offer);
  switch (roleOf(answered, answer)) {
    case 'active':
      return before === 'active' ? null : 'answerer';
    case 'passive':
      return before === 'passive' ? null : 'offerer';
    case undefined:
      if (before === 'active') return 'offerer';
      return before === 'passive' ? 'answerer' : null;
    default:
      return null;
  }
}

function roleOf(section: MediaSection, description: Description): string | undefined {
  const carrier = carriersOf(description).get(section) ?? section;
  const line =
    carrier.first('a=setup') ?? section.first('a=setup') ?? description.session.first('a=setup');
  return line && valueOf(line, 'role');
}

function told(codec: Codec): SectionCodec {
  const { payload, name, clockHz, channels, repairs, line } = codec;
  const parts = [name, clockHz, channels === 1 ? null : channels];
  return {
    payload,
    encoding: name === null ? null : parts.filter((part) => part !== null).join('/'),
    configuration: repairs === null ? writtenOut(distinctionsOf(codec)) : `apt=${repairs}`,
    line,
  };
}

function droppedCodecs(offered: MediaSection, fates: readonly AnsweredCodec[]): SectionCodec[] {
  const taken = new Set(
    fates.flatMap((fate) => (fate.kind === 'agreed' ? [fate.offered.payload] : [])),
  );
  return codecsOf(offered)
    .filter(({ payload }) => !taken.has(payload))
    .map(told);
}

const bundledMids = (description: Description): ReadonlySet<string> =>
  new Set(bundlesOf(description).flatMap(({ mids }) => mids.map(({ text }) => text)));
