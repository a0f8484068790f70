// Whom an allocation may talk to.
import { formatIp, parseIp } from '../../lib/stun/ip.js';
import { ipv4BehindNat64, isGloballyReachable, isLoopback } from './special-addresses.js';

export type RelayPolicy =
  /** To this machine, and to nobody else. */
  | { kind: 'loopback' }
  /** To the public internet, and to nothing that only this machine or its network can reach. */
  | { kind: 'public' }
  | { kind: 'any' };

/** As `formatIp` begins each address of NAT64: worth a closer look. */
const NAT64_PREFIX = '64:ff9b::';

/** Written as `address:port`, for looking up. */
export const endpointKey = (address: string, port: number): string => `${address}:${port}`;

/**
 * What the policy means for a peer. Under every policy the server's own live relayed addresses can be
 * reached, so that two clients can talk relay to relay; which of them live is asked for each packet.
 */
export class PeerRules {
  readonly #policy: RelayPolicy;
  readonly #ownAddresses = new Set<string>();
  readonly #listening = new Set<string>();
  #machineAddresses: ReadonlySet<string> = new Set();

  constructor(policy: RelayPolicy) {
    this.#policy = policy;
  }

  /** The server listens here, and relays from this address. */
  listensAt(address: string, port: number): void {
    this.#ownAddresses.add(address);
    this.#listening.add(endpointKey(address, port));
  }

  /** The server listens here no more; it still relays from the address. */
  listensNoMore(address: string, port: number): void {
    this.#listening.delete(endpointKey(address, port));
  }

  /** All that the machine has now, listened on or not. Says whether they are others than before. */
  machineHas(addresses: readonly string[]): boolean {
    const now = new Set(addresses.map(canonical));
    const before = this.#machineAddresses;
    this.#machineAddresses = now;
    return now.size !== before.size || ![...now].every((address) => before.has(address));
  }

  /** Whether the machine has this address, or a relay talks from it. */
  isOwn(address: string): boolean {
    return this.#ownAddresses.has(address) || this.#machineAddresses.has(address);
  }

  /** Whether there may be a permission for this address. `ip` and `address` are the same. */
  mayPermit(ip: Uint8Array, address: string): boolean {
    return this.mayLeave(ip, address) || this.#ownAddresses.has(address);
  }

  /** Whether a packet to this address may leave through a socket. */
  mayLeave(ip: Uint8Array, address: string): boolean {
    // Whatever else listens on this machine takes a packet from here for one of its own.
    if (this.#policy.kind === 'public' && this.isOwn(behindNat64(ip) ?? address)) return false;
    return this.#isAllowed(ip);
  }

  /** A relay that talks to its own server could be made to talk in circles. */
  isServer(address: string, port: number): boolean {
    const isNat64 = address.startsWith(NAT64_PREFIX);
    const ip = isNat64 ? parseIp(address) : null;
    return this.#listening.has(endpointKey((ip && behindNat64(ip)) ?? address, port));
  }

  #isAllowed(ip: Uint8Array): boolean {
    switch (this.#policy.kind) {
      case 'loopback':
        return isLoopback(ip);
      case 'public':
        return isGloballyReachable(ip);
      case 'any':
        // The system takes the unspecified address for this machine (RFC 1122 §3.2.1.3).
        return ip.some((byte) => byte !== 0);
    }
  }
}

/** The IPv4 address that a packet to this one ends up at, behind a gateway; null where there is none. */
function behindNat64(ip: Uint8Array): string | null {
  const ipv4 = ipv4BehindNat64(ip);
  return ipv4 && formatIp(ipv4);
}

/** As peers' addresses are written; without the zone that the system adds. */
function canonical(address: string): string {
  const ip = parseIp(address.split('%', 1)[0] ?? '');
  return ip ? formatIp(ip) : address;
}
