// Which protocol a datagram belongs to, by its first byte (RFC 7983 §7).
import { MAGIC_COOKIE } from './address.js';
import { readUint } from './bytes.js';
import type { PacketKind } from './packet.js';

/**
 * `secondByte` tells RTCP from RTP (RFC 5761 §4: packet types 192–223, which as RTP would be a marker
 * with payload type 64–95).
 */
export function packetKind(firstByte: number, secondByte: number | undefined): PacketKind {
  if (firstByte <= 3) return 'stun';
  if (firstByte >= 20 && firstByte <= 63) return 'dtls';
  if (firstByte >= 64 && firstByte <= 79) return 'channelData';
  if (firstByte < 128 || firstByte > 191) return 'unknown';
  return secondByte !== undefined && secondByte >= 192 && secondByte <= 223 ? 'rtcp' : 'rtp';
}

/**
 * The same for what TURN carries. There an application may send what it likes, so more than the first
 * byte has to look like the protocol.
 */
export function innerKind(bytes: Uint8Array): PacketKind {
  const kind = packetKind(bytes[0] ?? 0, bytes[1]);
  const looksRight: Record<PacketKind, () => boolean> = {
    stun: () => bytes.length >= 8 && readUint(bytes, 4, 4) === MAGIC_COOKIE,
    channelData: () => {
      const rest = bytes.length - 4 - readUint(bytes, 2, 2);
      return rest >= 0 && rest < 4;
    },
    // The version of every long header begins with 0xFE; the short one of DTLS 1.3 has none.
    dtls: () => (bytes[0] ?? 0) >= 32 || bytes[1] === 0xfe,
    rtp: () => true,
    rtcp: () => true,
    unknown: () => true,
  };
  return looksRight[kind]() ? kind : 'unknown';
}

/**
 * Whether a byte begins ChannelData where nothing but TURN is spoken. RFC 8656 §12 gives out channels
 * 0x4000 to 0x4FFF; before it they went on to 0x7FFF (RFC 5766 §11), and coturn's client uses them still.
 */
export const beginsChannelData = (firstByte: number): boolean =>
  firstByte >= 64 && firstByte <= 127;
