// What an offer and its answer agree on, section by section (RFC 3264 §6–7, RFC 9429 §5.3 and §5.10).
import type { SdpLine } from '../document.js';
import { type Description, type MediaSection, valueOf } from '../lint/description.js';

export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** Who opens the DTLS handshake (RFC 5763 §5); null where the two do not say it together. */
export type DtlsClient = 'offerer' | 'answerer' | null;

export interface AgreedCodec {
  /** As the answer numbers it. */
  payload: string;
  /** `opus/48000/2`; null for a static payload type without a=rtpmap. */
  encoding: string | null;
  /** Of the answer's line that names it. */
  line: number;
}

export interface AgreedExtension {
  id: string;
  uri: string;
  line: number;
}

export type SectionFate =
  | { kind: 'agreed' }
  /** The offer has its port at 0: nothing was offered. */
  | { kind: 'not-offered' }
  /** The answer has its port at 0. */
  | { kind: 'rejected' }
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
  /** What the offerer does in the end; null unless agreed. */
  direction: Direction | null;
  dtlsClient: DtlsClient;
  /** In the answer's order, which is the order of preference. */
  codecs: readonly AgreedCodec[];
  /** Payload types of the offer that the answer leaves out. */
  droppedCodecs: readonly string[];
  extensions: readonly AgreedExtension[];
  /** Whether both name its mid in a BUNDLE. */
  isBundled: boolean;
}

const DIRECTIONS: readonly Direction[] = ['sendrecv', 'sendonly', 'recvonly', 'inactive'];

/** The section's own word, or the session's, or what holds without one (RFC 8866 §6.7). */
function directionOf(section: MediaSection, description: Description): Direction {
  return (
    DIRECTIONS.find((direction) => section.has(`a=${direction}`)) ??
    DIRECTIONS.find((direction) => description.session.has(`a=${direction}`)) ??
    'sendrecv'
  );
}

/** What the offerer does when both have spoken: it sends only where the answerer receives. */
export function agreedDirection(offered: Direction, answered: Direction): Direction {
  const sends = (direction: Direction): boolean =>
    direction === 'sendrecv' || direction === 'sendonly';
  const receives = (direction: Direction): boolean =>
    direction === 'sendrecv' || direction === 'recvonly';
  const send = sends(offered) && receives(answered);
  const receive = receives(offered) && sends(answered);
  if (send) return receive ? 'sendrecv' : 'sendonly';
  return receive ? 'recvonly' : 'inactive';
}

/** Every section that either of them has. */
export function negotiate(offer: Description, answer: Description): SectionAgreement[] {
  const count = Math.max(offer.media.length, answer.media.length);
  return Array.from({ length: count }, (_, index) =>
    agreement(index, offer.media[index], answer.media[index], offer, answer),
  );
}

function agreement(
  index: number,
  offered: MediaSection | undefined,
  answered: MediaSection | undefined,
  offer: Description,
  answer: Description,
): SectionAgreement {
  const fate = fateOf(offered, answered);
  const isAgreed = fate.kind === 'agreed' && offered !== undefined && answered !== undefined;
  const mid = answered?.mid ?? offered?.mid ?? null;
  return {
    index,
    media: (offered ?? answered)?.media ?? '',
    mid,
    offerLine: offered?.head.number ?? null,
    answerLine: answered?.head.number ?? null,
    fate,
    direction: isAgreed
      ? agreedDirection(directionOf(offered, offer), directionOf(answered, answer))
      : null,
    dtlsClient: isAgreed ? dtlsClientOf(answered, answer) : null,
    codecs: isAgreed ? codecsOf(answered) : [],
    droppedCodecs: isAgreed ? droppedCodecs(offered, answered) : [],
    extensions: isAgreed ? extensionsOf(offered, answered) : [],
    isBundled: mid !== null && bundled(offer).has(mid) && bundled(answer).has(mid),
  };
}

function fateOf(
  offered: MediaSection | undefined,
  answered: MediaSection | undefined,
): SectionFate {
  if (!offered) return { kind: 'missing', in: 'offer' };
  if (offered.isRejected) return { kind: 'not-offered' };
  if (!answered) return { kind: 'missing', in: 'answer' };
  // In an answer a port of 0 rejects, whatever else stands there (RFC 3264 §6).
  return answered.port === '0' ? { kind: 'rejected' } : { kind: 'agreed' };
}

/** RFC 5763 §5: the answerer decides, and whoever is active opens. */
function dtlsClientOf(answered: MediaSection, answer: Description): DtlsClient {
  const line = answered.first('a=setup') ?? answer.session.first('a=setup');
  switch (line && valueOf(line, 'role')) {
    case 'active':
      return 'answerer';
    case 'passive':
      return 'offerer';
    default:
      return null;
  }
}

function codecsOf(section: MediaSection): AgreedCodec[] {
  if (!section.isRtp) return [];
  const names = encodingsByPayload(section);
  return section.formats.map(({ text }) => {
    const named = names.get(text);
    return {
      payload: text,
      encoding: named?.encoding ?? null,
      line: named?.line.number ?? section.head.number,
    };
  });
}

function encodingsByPayload(
  section: MediaSection,
): Map<string, { encoding: string; line: SdpLine }> {
  return new Map(
    section.all('a=rtpmap').map((line) => {
      const [encoding, clock, channels] = ['encoding', 'clock', 'channels'].map((name) =>
        valueOf(line, name),
      );
      const parts = [encoding, clock, channels].filter((part) => part !== undefined);
      return [valueOf(line, 'payload') ?? '', { encoding: parts.join('/'), line }] as const;
    }),
  );
}

/** By payload type: an answer keeps the offer's numbers (RFC 3264 §6.1). */
function droppedCodecs(offered: MediaSection, answered: MediaSection): string[] {
  if (!offered.isRtp) return [];
  const kept = new Set(answered.formats.map(({ text }) => text));
  return offered.formats.map(({ text }) => text).filter((payload) => !kept.has(payload));
}

function extensionsOf(offered: MediaSection, answered: MediaSection): AgreedExtension[] {
  const uris = new Set(offered.all('a=extmap').map((line) => valueOf(line, 'uri')));
  return answered.all('a=extmap').flatMap((line) => {
    const uri = valueOf(line, 'uri');
    if (uri === undefined || !uris.has(uri)) return [];
    return [{ id: valueOf(line, 'extension-id') ?? '', uri, line: line.number }];
  });
}

function bundled({ session }: Description): Set<string> {
  const groups = session.all('a=group').filter((line) => valueOf(line, 'semantics') === 'BUNDLE');
  return new Set(
    groups.flatMap(({ tokens }) =>
      tokens.flatMap(({ name, text }) => (name === 'mid' ? [text] : [])),
    ),
  );
}
