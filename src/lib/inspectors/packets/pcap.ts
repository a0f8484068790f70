// Packets as a capture file that Wireshark opens: classic pcap, each packet below an IP header of its own.
// The server saw payloads only, so the headers around them are made here, with the addresses that it saw.
import { packetBytes } from '../../recording/packet-bytes.js';
import type { PacketEndpoint } from '../../recording/events.js';
import { concat, readUint, uintBytes } from '../../stun/bytes.js';
import { parseIp } from '../../stun/ip.js';
import { type Flow, TcpStreams } from './pcap-tcp.js';
import type { SeenEvent } from './decoded.js';

/** With seconds and microseconds (draft-ietf-opsawg-pcap §4). */
const PCAP_MAGIC = 0xa1b2c3d4;
/** LINKTYPE_RAW: each packet begins with its IPv4 or IPv6 header. */
const LINK_TYPE_RAW = 101;
const LONGEST_PACKET = 262_144;
const PROTOCOLS = { tcp: 6, udp: 17 } as const;
/** Loopback and most systems begin with 64. */
const HOP_LIMIT = 64;
const DONT_FRAGMENT = 0x4000;

export interface Capture {
  bytes: Uint8Array;
  /** Packets that no IP header can be made for: an address that is none, or more than one can hold. */
  leftOut: number;
}

/**
 * `passed`: in the order in which they passed. `startedAt`: when the recording began, ISO 8601; a text
 * that is none counts from 1970.
 */
export function pcapOf(passed: readonly SeenEvent[], startedAt: string): Capture {
  const parsed = Date.parse(startedAt);
  const startedAtMs = Number.isNaN(parsed) ? 0 : parsed;
  const streams = new TcpStreams();
  const parts: Uint8Array[] = [fileHeader()];
  let leftOut = 0;
  for (const event of passed) {
    const flow = flowOf(event);
    const packets = flow && packetsOf(event, flow, streams);
    if (!packets) leftOut += 1;
    for (const packet of packets ?? [])
      parts.push(recordHeader(startedAtMs + event.seenAtMs, packet.length), packet);
  }
  return { bytes: concat(...parts), leftOut };
}

/** The file's name beside that of its recording: `webrtc-flow-20261122-1200.pcap`. */
export const pcapFileName = (recordingName: string): string =>
  recordingName.replace(/\.json$/, '.pcap');

/** Little-endian, as nearly every capture is. */
const fileHeader = (): Uint8Array =>
  littleEndian([
    [PCAP_MAGIC, 4],
    [2, 2],
    [4, 2],
    [0, 4],
    [0, 4],
    [LONGEST_PACKET, 4],
    [LINK_TYPE_RAW, 4],
  ]);

function recordHeader(atMs: number, lengthBytes: number): Uint8Array {
  const atMicroseconds = Math.max(0, Math.round(atMs * 1000));
  return littleEndian([
    [Math.floor(atMicroseconds / 1_000_000), 4],
    [atMicroseconds % 1_000_000, 4],
    [lengthBytes, 4],
    [lengthBytes, 4],
  ]);
}

const littleEndian = (numbers: readonly (readonly [value: number, lengthBytes: number])[]) =>
  concat(...numbers.map(([value, lengthBytes]) => uintBytes(value, lengthBytes).reverse()));

/** Both ends of a packet as bytes, of one family; null when one of them is no IP address. */
function flowOf({ direction, server, remote }: SeenEvent): Flow | null {
  const serverIp = parseIp(server.address);
  const remoteIp = parseIp(remote.address);
  if (!serverIp || !remoteIp) return null;
  const [serverAddress, remoteAddress] = sameFamily(serverIp, remoteIp);
  const end = (address: Uint8Array, { port }: PacketEndpoint) => ({ address, port });
  const [atServer, atRemote] = [end(serverAddress, server), end(remoteAddress, remote)];
  return direction === 'toServer'
    ? { source: atRemote, destination: atServer }
    : { source: atServer, destination: atRemote };
}

const MAPPED_PREFIX = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff);

/** A socket for both families writes IPv4 addresses as ::ffff:a.b.c.d (RFC 4291 §2.5.5.2). */
function sameFamily(a: Uint8Array, b: Uint8Array): [Uint8Array, Uint8Array] {
  const isMapped = (ip: Uint8Array) => MAPPED_PREFIX.every((byte, index) => ip[index] === byte);
  const plain = [a, b].map((ip) => (ip.length === 16 && isMapped(ip) ? ip.slice(12) : ip));
  const [first = a, second = b] = plain;
  if (first.length === second.length) return [first, second];
  const wide = (ip: Uint8Array) => (ip.length === 4 ? concat(MAPPED_PREFIX, ip) : ip);
  return [wide(first), wide(second)];
}

/** Whole IP packets: one for a datagram, as many as it takes for a message of a stream. */
function packetsOf(event: SeenEvent, flow: Flow, streams: TcpStreams): Uint8Array[] | null {
  const payload = packetBytes(event);
  if (event.transport === 'udp') {
    const packet = ipPacket(flow, 'udp', udpDatagram(flow, payload));
    return packet && [packet];
  }
  const packets = streams.segments(flow, payload).map((segment) => ipPacket(flow, 'tcp', segment));
  return packets.every((packet) => packet !== null) ? packets : null;
}

/** RFC 768, with the checksum still to be made. */
const udpDatagram = ({ source, destination }: Flow, payload: Uint8Array): Uint8Array =>
  concat(
    uintBytes(source.port, 2),
    uintBytes(destination.port, 2),
    uintBytes(8 + payload.length, 2),
    uintBytes(0, 2),
    payload,
  );

const CHECKSUM_AT = { tcp: 16, udp: 6 } as const;

/** null for more than the length fields can say. */
function ipPacket(
  flow: Flow,
  protocol: keyof typeof PROTOCOLS,
  content: Uint8Array,
): Uint8Array | null {
  const isIpv4 = flow.source.address.length === 4;
  if (content.length + (isIpv4 ? 20 : 0) > 0xffff) return null;
  const { source, destination } = flow;
  // RFC 768, RFC 9293 §3.1, RFC 8200 §8.1: over addresses, protocol and length as well.
  const pseudoHeader = isIpv4
    ? concat(uintBytes(PROTOCOLS[protocol], 2), uintBytes(content.length, 2))
    : concat(uintBytes(content.length, 4), uintBytes(PROTOCOLS[protocol], 4));
  const sum = checksum(concat(source.address, destination.address, pseudoHeader, content));
  const whole = content.slice();
  // A sum of 0 over UDP would say that there is none.
  whole.set(uintBytes(sum === 0 && protocol === 'udp' ? 0xffff : sum, 2), CHECKSUM_AT[protocol]);
  const header = isIpv4
    ? ipv4Header(flow, PROTOCOLS[protocol], content.length)
    : ipv6Header(flow, PROTOCOLS[protocol], content.length);
  return concat(header, whole);
}

/** RFC 791 §3.1. */
function ipv4Header({ source, destination }: Flow, protocol: number, lengthBytes: number) {
  const header = concat(
    Uint8Array.of(0x45, 0),
    uintBytes(20 + lengthBytes, 2),
    uintBytes(0, 2),
    uintBytes(DONT_FRAGMENT, 2),
    Uint8Array.of(HOP_LIMIT, protocol, 0, 0),
    source.address,
    destination.address,
  );
  header.set(uintBytes(checksum(header), 2), 10);
  return header;
}

/** RFC 8200 §3. */
const ipv6Header = ({ source, destination }: Flow, protocol: number, lengthBytes: number) =>
  concat(
    Uint8Array.of(0x60, 0, 0, 0),
    uintBytes(lengthBytes, 2),
    Uint8Array.of(protocol, HOP_LIMIT),
    source.address,
    destination.address,
  );

/** The one's complement of the one's complement sum of all 16-bit words (RFC 1071). */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 2)
    sum += at + 1 < bytes.length ? readUint(bytes, at, 2) : (bytes[at] ?? 0) << 8;
  while (sum > 0xffff) sum = (sum & 0xffff) + Math.floor(sum / 0x10000);
  return ~sum & 0xffff;
}
