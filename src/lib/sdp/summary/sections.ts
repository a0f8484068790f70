// The media sections of a description, each in short.
import { type Direction, directionOf } from '../direction.js';
import { type Description, type MediaSection, valueOf } from '../lint/description.js';
import { type Codec, type Stray, codecsOf, feedbackForAll, straysOf } from './codecs.js';
import { type At, type Said, said, wholeNumber } from './said.js';
import type { Group } from './transport.js';

/** What an SCTP section says of its data channels (RFC 8841). */
export interface DataChannel {
  port: Said | null;
  /** 0: of any size. Where nothing is said, 65536 (RFC 8841 §6.1). */
  maxMessageBytes: number | null;
  /** null where nothing is said. */
  maxMessageLine: number | null;
}

export interface SectionSummary extends At {
  /** Counts from 0. */
  index: number;
  /** Of the last line that belongs to it. */
  lastLine: number;
  media: string;
  port: string;
  protocol: string;
  mid: Said | null;
  /** The line is null where nothing is said, which means sendrecv (RFC 8866 §6.7). */
  direction: { direction: Direction; line: number | null };
  /** Port 0, and not for BUNDLE's sake: this section is refused or at its end. */
  isRejected: boolean;
  isBundleOnly: boolean;
  /** Index of the BUNDLE group that names its mid; null for one that is rejected: it leaves the group. */
  bundle: number | null;
  /** In the order of the m= line, which is the order of preference. */
  codecs: readonly Codec[];
  /** What a=rtcp-fb says of all its codecs. */
  feedbackForAll: readonly Said[];
  /** Index of an earlier section whose codecs are the very same. */
  sameCodecsAs: number | null;
  /** Lines about payload types that the m= line does not have. */
  strays: readonly Stray[];
  /** Formats of a section that is not RTP. */
  formats: readonly string[];
  dataChannel: DataChannel | null;
  hasEndOfCandidates: boolean;
}

export function sectionsOf(
  { session, media }: Description,
  groups: readonly Group[],
): SectionSummary[] {
  const bundles = bundlesByMid(groups);
  const known = new Map<string, number>();
  return media.map((section) => {
    const codecs = section.isRtp ? codecsOf(section) : [];
    const key = codecsKey(section, codecs);
    const sameCodecsAs = codecs.length > 0 ? (known.get(key) ?? null) : null;
    if (sameCodecsAs === null) known.set(key, section.index);
    const { mid } = section;
    const { direction, line: directionLine } = directionOf(section, session);
    return {
      line: section.head.number,
      index: section.index,
      lastLine: section.lines.at(-1)?.number ?? section.head.number,
      media: section.media,
      port: section.port,
      protocol: section.protocol,
      mid: mid === null ? null : { text: mid, line: section.first('a=mid')?.number ?? 0 },
      direction: { direction, line: directionLine?.number ?? null },
      isRejected: section.isRejected,
      isBundleOnly: section.has('a=bundle-only'),
      bundle: mid === null || section.isRejected ? null : (bundles.get(mid) ?? null),
      codecs,
      feedbackForAll: section.isRtp ? feedbackForAll(section) : [],
      sameCodecsAs,
      strays: section.isRtp ? straysOf(section) : [],
      formats: section.isRtp ? [] : section.formats.map(({ text }) => text),
      dataChannel: dataChannelOf(section),
      hasEndOfCandidates: section.has('a=end-of-candidates'),
    };
  });
}

/** The first group that names a mid has it. */
function bundlesByMid(groups: readonly Group[]): ReadonlyMap<string, number> {
  const bundles = new Map<string, number>();
  for (const [index, { semantics, mids }] of groups.entries())
    if (semantics === 'BUNDLE')
      for (const mid of mids) if (!bundles.has(mid)) bundles.set(mid, index);
  return bundles;
}

function dataChannelOf(section: MediaSection): DataChannel | null {
  if (!/SCTP/i.test(section.protocol)) return null;
  const size = section.first('a=max-message-size');
  return {
    port: said(section.first('a=sctp-port'), 'port') ?? said(section.first('a=sctpmap'), 'port'),
    maxMessageBytes: size ? wholeNumber(valueOf(size, 'octets')) : 65_536,
    maxMessageLine: size?.number ?? null,
  };
}

/** The same for two sections with the same lines about the same codecs. */
const codecsKey = (section: MediaSection, codecs: readonly Codec[]): string =>
  [
    codecs.map(({ payload }) => payload).join(' '),
    ...(['a=rtpmap', 'a=fmtp', 'a=rtcp-fb'] as const).flatMap((key) =>
      section.all(key).map(({ text }) => text),
    ),
  ].join('\n');
