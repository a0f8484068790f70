// Which protocol a datagram belongs to, by its first byte (RFC 7983 §7).
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
