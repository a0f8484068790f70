// What the methods of TURN work with: one authenticated request, and the server that got it.
import { parseIp } from '../../lib/stun/ip.js';
import type { SocketAddress } from '../../lib/stun/attributes.js';
import type { Peer } from './allocation.js';
import type { Allocations } from './allocations.js';
import type { Authenticated } from './authentication.js';
import type { TurnLimits } from './limits.js';
import type { PortRange } from './relay-ports.js';
import { endpointKey, type PeerRules } from './relay-policy.js';
import type { TurnRequest } from './request.js';
import type { TurnClient } from './turn-client.js';
import type { Relay } from './allocation.js';
import type { World } from './world.js';

export interface TurnSite {
  world: World;
  limits: TurnLimits;
  rules: PeerRules;
  allocations: Allocations;
  relayPorts: PortRange;
  /** Where the server listens, in the order in which it was told to. */
  addresses: readonly string[];
  /** A datagram came to this relay. */
  onDatagram: (relay: Relay, bytes: Uint8Array, address: string, port: number) => void;
}

export interface Exchange {
  site: TurnSite;
  client: TurnClient;
  request: TurnRequest;
  user: Authenticated;
  nowMs: number;
}

/** An XOR-PEER-ADDRESS as a peer. */
export function peerOf({ address, port }: SocketAddress): Peer {
  return {
    address,
    port,
    ip: parseIp(address) ?? new Uint8Array(),
    key: endpointKey(address, port),
  };
}
