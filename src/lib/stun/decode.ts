// The way in: a datagram, or a message cut from a stream, becomes a tree of fields. Never throws.
import { plain } from './bytes.js';
import { decodeChannelData } from './channel-data.js';
import { beginsChannelData, innerKind, packetKind } from './demultiplex.js';
import { decodeDtls } from './dtls/decode.js';
import { FieldReader, type Source } from './field-reader.js';
import type { Packet, UnknownPacket } from './packet.js';
import { decodeRtcp, decodeRtp } from './rtp.js';
import { decodeStun } from './stun.js';

/** A packet in a packet in a packet: WebRTC nests three deep (TURN, ICE check, DTLS). */
const MAX_DEPTH = 4;

/**
 * Takes the bytes apart: STUN, TURN, ChannelData, DTLS, RTP or RTCP (RFC 7983), with the packets inside
 * as `packet` of the field that carries them. Every range counts from the first of `bytes`, and the
 * leaves tile it. What is wrong is in `problems`; nothing throws.
 */
export const decodePacket = (bytes: Uint8Array): Packet =>
  decodeAt(plain(bytes), 0, bytes.length, 0);

function decodeAt(bytes: Uint8Array, start: number, end: number, depth: number): Packet {
  const source: Source = {
    bytes,
    problems: [],
    decodeInner: (from, to) => decodeAt(bytes, from, to, depth + 1),
  };
  const first = start < end ? bytes[start] : undefined;
  if (first === undefined || depth > MAX_DEPTH) return unknown(source, start, end, depth);
  const kind = depth === 0 ? outerKind(first, bytes[1]) : innerKind(bytes.subarray(start, end));
  return DECODERS[kind](source, start, end, depth);
}

const outerKind = (first: number, second: number | undefined): Packet['kind'] =>
  beginsChannelData(first) ? 'channelData' : packetKind(first, second);

const DECODERS: {
  [Kind in Packet['kind']]: (
    source: Source,
    start: number,
    end: number,
    depth: number,
  ) => Extract<Packet, { kind: Kind }>;
} = {
  stun: decodeStun,
  channelData: decodeChannelData,
  dtls: decodeDtls,
  rtp: decodeRtp,
  rtcp: decodeRtcp,
  unknown,
};

function unknown(source: Source, start: number, end: number, depth: number): UnknownPacket {
  const reader = new FieldReader(source, start, end);
  const first = reader.peekUint(1);
  if (first === null) reader.problem('empty', start);
  else if (depth > MAX_DEPTH) reader.problem('nested-too-deep', start, { limit: MAX_DEPTH });
  // An application may send through TURN what it likes: only of a whole datagram it is a problem.
  else if (depth === 0) reader.problem('unknown-protocol', start, { firstByte: first });
  reader.undecoded();
  return {
    kind: 'unknown',
    range: { offsetBytes: start, lengthBytes: end - start },
    fields: reader.fields,
    problems: source.problems,
  };
}
