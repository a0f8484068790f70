// What a datagram, or a payload inside of one, turns out to be.
import type { KnownAttribute, UnknownAttribute } from './attributes.js';
import type { DtlsRecord } from './dtls/summary.js';
import type { ByteRange, Field } from './fields.js';
import type { StunClass } from './message-type.js';
import type { Problem } from './problems.js';

interface PacketBase {
  range: ByteRange;
  /** Tile `range`. */
  fields: readonly Field[];
  /** In the order in which they were found; those of the packets inside are among them. */
  problems: readonly Problem[];
}

/** An attribute as it was found; `value` is null when it is malformed. */
export type FoundAttribute = (
  | KnownAttribute
  | UnknownAttribute
  | { [Name in KnownAttribute['name']]: { name: Name; value: null } }[KnownAttribute['name']]
) & {
  type: number;
  /** Of the value alone, as far as it is there. */
  valueRange: ByteRange;
};

export interface StunPacket extends PacketBase {
  kind: 'stun';
  /** null: the bytes end inside the header. */
  message: {
    method: number;
    class: StunClass;
    transactionId: Uint8Array;
    attributes: readonly FoundAttribute[];
  } | null;
}

export interface ChannelDataPacket extends PacketBase {
  kind: 'channelData';
  /** null: the bytes end before it. */
  channel: number | null;
  /** Of the application data, as far as it is there. */
  dataRange: ByteRange;
}

export interface DtlsPacket extends PacketBase {
  kind: 'dtls';
  records: readonly DtlsRecord[];
}

export interface RtpPacket extends PacketBase {
  kind: 'rtp';
  /** null: the bytes end inside the fixed header. */
  header: {
    payloadType: number;
    marker: boolean;
    sequence: number;
    timestamp: number;
    ssrc: number;
  } | null;
}

export interface RtcpPacket extends PacketBase {
  kind: 'rtcp';
  header: { packetType: number; ssrc: number } | null;
}

export interface UnknownPacket extends PacketBase {
  kind: 'unknown';
}

export type Packet =
  StunPacket | ChannelDataPacket | DtlsPacket | RtpPacket | RtcpPacket | UnknownPacket;

export type PacketKind = Packet['kind'];
