// What a packet is about, told from a few of its bytes: for whoever counts packets and opens none.
import { readUint } from './bytes.js';
import { beginsChannelData, innerKind, packetKind } from './demultiplex.js';
import { findRawAttribute } from './raw-attributes.js';

export const TRAFFIC = ['binding', 'turn', 'check', 'dtls', 'encrypted', 'other'] as const;

/**
 * `binding`: with a STUN server. `turn`: with a TURN server itself. The others are what TURN carries:
 * `check`: an ICE check or its answer. `dtls`: a record that can be read. `encrypted`: SRTP, SRTCP and
 * records that cannot.
 */
export type Traffic = (typeof TRAFFIC)[number];

const METHOD_MASK = 0x3eef;
/** The bits of the method in the message type: Binding, and GOOG-PING (0x080), which asks the same. */
const BINDING = 0x0001;
const GOOG_PING = 0x0200;
const SEND_INDICATION = 0x0016;
const DATA_INDICATION = 0x0017;
const DATA = 0x0013;
const CHANNEL_DATA_HEADER_BYTES = 4;
/** application_data (RFC 8446 §5.1), and the first of the short headers of DTLS 1.3 (RFC 9147 §4). */
const APPLICATION_DATA = 23;
const FIRST_SHORT_HEADER = 32;

/** What passes between a client and its STUN and TURN server (RFC 7983 §7, RFC 8656 §12). */
export function trafficOf(packet: Uint8Array): Traffic {
  const carried = carriedData(packet);
  if (carried !== null) return carriedTraffic(carried);
  if (packetKind(packet[0] ?? 0xff, packet[1]) !== 'stun') return 'other';
  return isBinding(packet) ? 'binding' : 'turn';
}

/** Nothing but ciphertext, on its own or inside of what TURN carries it in. */
export const isEncrypted = (packet: Uint8Array): boolean =>
  carriedTraffic(carriedData(packet) ?? packet) === 'encrypted';

/** The data of ChannelData and of Send and Data indications; null of packets that carry none. */
export function carriedData(packet: Uint8Array): Uint8Array | null {
  if (beginsChannelData(packet[0] ?? 0)) {
    const end = CHANNEL_DATA_HEADER_BYTES + readUint(packet, 2, 2);
    return packet.subarray(CHANNEL_DATA_HEADER_BYTES, end);
  }
  const type = readUint(packet, 0, 2);
  if (type !== SEND_INDICATION && type !== DATA_INDICATION) return null;
  return findRawAttribute(packet, DATA)?.value ?? null;
}

function carriedTraffic(carried: Uint8Array): Traffic {
  switch (innerKind(carried)) {
    case 'stun':
      return isBinding(carried) ? 'check' : 'other';
    case 'dtls':
      return isReadable(carried) ? 'dtls' : 'encrypted';
    case 'rtp':
    case 'rtcp':
      return 'encrypted';
    default:
      return 'other';
  }
}

function isBinding(packet: Uint8Array): boolean {
  const method = readUint(packet, 0, 2) & METHOD_MASK;
  return method === BINDING || method === GOOG_PING;
}

/** By the first record: one in the clear comes before those that are encrypted (RFC 6347 §4.1). */
function isReadable(records: Uint8Array): boolean {
  const contentType = records[0] ?? 0;
  const epoch = readUint(records, 3, 2);
  return contentType !== APPLICATION_DATA && contentType < FIRST_SHORT_HEADER && epoch === 0;
}
