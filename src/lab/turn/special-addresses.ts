// Which addresses are somewhere on the public internet, and which are not (RFC 6890).
// https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry
import { parseIp } from '../../lib/stun/ip.js';

/** Not globally reachable, or reaching further than one host. */
const IPV4_ELSEWHERE = [
  ['0.0.0.0/8', 'this network, RFC 791'],
  ['10.0.0.0/8', 'private, RFC 1918'],
  ['100.64.0.0/10', 'shared by a provider’s customers, RFC 6598'],
  ['127.0.0.0/8', 'loopback, RFC 1122'],
  ['169.254.0.0/16', 'link-local, RFC 3927'],
  ['172.16.0.0/12', 'private, RFC 1918'],
  ['192.0.0.0/24', 'protocol assignments, RFC 6890'],
  ['192.0.2.0/24', 'documentation, RFC 5737'],
  ['192.88.99.0/24', '6to4 relays, RFC 7526'],
  ['192.168.0.0/16', 'private, RFC 1918'],
  ['198.18.0.0/15', 'benchmarks, RFC 2544'],
  ['198.51.100.0/24', 'documentation, RFC 5737'],
  ['203.0.113.0/24', 'documentation, RFC 5737'],
  ['224.0.0.0/4', 'multicast, RFC 1112'],
  ['240.0.0.0/4', 'reserved, and broadcast, RFC 1112, RFC 919'],
] as const;

/** Outside of it there is no global unicast: loopback, link-local, unique-local, multicast, IPv4 in disguise. */
const IPV6_GLOBAL_UNICAST = '2000::/3';

const IPV6_ELSEWHERE = [
  // Teredo is in here: who sends through a tunnel's address reaches whatever IPv4 address is inside it
  // (RFC 6156 §9.1).
  ['2001::/23', 'protocol assignments and Teredo, RFC 2928, RFC 4380'],
  ['2001:db8::/32', 'documentation, RFC 3849'],
  ['2002::/16', '6to4, RFC 3056'],
  ['3fff::/20', 'documentation, RFC 9637'],
] as const;

/** The last four bytes are an IPv4 address, and that is where a packet goes (RFC 6052). */
const NAT64 = '64:ff9b::/96';

interface Prefix {
  bytes: Uint8Array;
  lengthBits: number;
}

function prefix(text: string): Prefix {
  const [address = '', lengthBits] = text.split('/');
  const bytes = parseIp(address);
  if (!bytes) throw new RangeError(`no prefix: ${text}`);
  return { bytes, lengthBits: Number(lengthBits) };
}

function isIn(ip: Uint8Array, { bytes, lengthBits }: Prefix): boolean {
  if (ip.length !== bytes.length) return false;
  return bytes.every((byte, i) => {
    const bits = Math.min(8, Math.max(0, lengthBits - 8 * i));
    return (((ip[i] ?? 0) ^ byte) & (0xff00 >> bits) & 0xff) === 0;
  });
}

const elsewhere = [...IPV4_ELSEWHERE, ...IPV6_ELSEWHERE].map(([text]) => prefix(text));
const globalUnicast = prefix(IPV6_GLOBAL_UNICAST);
const nat64 = prefix(NAT64);
const loopback = ['127.0.0.0/8', '::1/128'].map(prefix);

/** `ip`: 4 or 16 bytes. False for an IPv6 address that stands for one of IPv4, which no IPv6 socket reaches. */
export const isLoopback = (ip: Uint8Array): boolean => loopback.some((block) => isIn(ip, block));

/** The same of an address as it is written; false for what is none. */
export function isLoopbackAddress(address: string): boolean {
  const ip = parseIp(address);
  return ip !== null && isLoopback(ip);
}

/** The four bytes of IPv4 in an address of NAT64 (RFC 6052 §2.2); null for any other. */
export const ipv4BehindNat64 = (ip: Uint8Array): Uint8Array | null =>
  isIn(ip, nat64) ? ip.subarray(12) : null;

/** Whether a host on the public internet, and only one, has this address. */
export function isGloballyReachable(ip: Uint8Array): boolean {
  const ipv4 = ipv4BehindNat64(ip);
  if (ipv4) return isGloballyReachable(ipv4);
  if (ip.length === 16 && !isIn(ip, globalUnicast)) return false;
  return !elsewhere.some((block) => isIn(ip, block));
}
