// Who is one and the same, as far as an address tells.
import { parseIp } from '../lib/stun/ip.js';

/** A network of IPv6 hands out so many bits (RFC 6177 §2): a host in it takes any address it likes. */
const IPV6_NETWORK_BYTES = 8;
const MAPPED_PREFIX = '::ffff:';

/** As others write the same address: without the zone that the system adds, and IPv4 as IPv4. */
export function plainAddress(address: string): string {
  if (!address.includes(':')) return address;
  const withoutZone = address.split('%', 1)[0] ?? address;
  return withoutZone.startsWith(MAPPED_PREFIX) && withoutZone.includes('.')
    ? withoutZone.slice(MAPPED_PREFIX.length)
    : withoutZone;
}

/**
 * The source that an address belongs to, where each source gets its share: an IPv4 address, written as
 * IPv6 or not, or the /64 of an IPv6 address. Behind one may stand a whole class.
 */
export function sourceOf(address: string): string {
  const plain = plainAddress(address);
  if (!plain.includes(':')) return plain;
  const ip = parseIp(plain);
  return ip ? `${Buffer.from(ip.subarray(0, IPV6_NETWORK_BYTES)).toString('hex')}/64` : address;
}
