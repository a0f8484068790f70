// An allocation: relayed addresses that belong to a client, with whom they may talk and through which
// channels (RFC 8656 §3.2, §9, §12). Keeps time by what it is told; frees nothing by itself.
import type { SocketAddress } from '../../lib/stun/attributes.js';
import type { StunAttribute } from '../../lib/stun/encode.js';
import { EndpointMap } from './endpoint-map.js';
import { LIFETIMES } from './limits.js';
import { endpointKey, type PeerRules } from './relay-policy.js';
import type { TurnClient } from './turn-client.js';
import type { RelaySocket } from './world.js';

/** As attributes have it (RFC 8656 §18.6). */
export const IPV4 = 1;
export const IPV6 = 2;
export type AddressFamily = typeof IPV4 | typeof IPV6;

export const familyOf = (ip: Uint8Array): AddressFamily => (ip.length === 4 ? IPV4 : IPV6);

/** A peer's address, in the ways in which it is looked up, sent to and written. */
export interface Peer extends SocketAddress {
  /** 4 or 16 bytes. */
  ip: Uint8Array;
  key: string;
}

export interface Relay {
  readonly allocation: Allocation;
  readonly family: AddressFamily;
  readonly endpoint: Readonly<SocketAddress>;
  readonly key: string;
  readonly socket: RelaySocket;
  expiresAtMs: number;
}

export interface Permission {
  readonly ip: Uint8Array;
  /** Or only to live relayed addresses of this server. */
  mayLeave: boolean;
  expiresAtMs: number;
}

export interface Channel {
  readonly number: number;
  readonly peer: Peer;
  readonly relay: Relay;
  expiresAtMs: number;
}

/** The Allocate that made it, to be answered the same when it is sent again (RFC 8489 §6.3.1). */
export interface AnsweredAllocate {
  transactionId: string;
  attributes: readonly StunAttribute[];
}

export class Allocation {
  readonly client: TurnClient;
  readonly username: string;
  /** The long-term key of the user. */
  readonly key: Uint8Array;
  readonly relays: Relay[] = [];
  readonly permissions = new Map<string, Permission>();
  readonly channels = new Map<number, Channel>();
  answered: AnsweredAllocate | null = null;
  readonly #channelsByPeer = new EndpointMap<Channel>();

  constructor(client: TurnClient, username: string, key: Uint8Array) {
    this.client = client;
    this.username = username;
    this.key = key;
  }

  addRelay(family: AddressFamily, socket: RelaySocket, expiresAtMs: number): Relay {
    const endpoint = { address: socket.address, port: socket.port };
    const key = endpointKey(socket.address, socket.port);
    const relay: Relay = { allocation: this, family, endpoint, key, socket, expiresAtMs };
    this.relays.push(relay);
    return relay;
  }

  /** Takes it out, with the permissions and channels that go through it. */
  removeRelay(relay: Relay): void {
    this.relays.splice(this.relays.indexOf(relay), 1);
    for (const [address, { ip }] of this.permissions)
      if (familyOf(ip) === relay.family) this.permissions.delete(address);
    for (const channel of this.channels.values())
      if (channel.relay === relay) this.#removeChannel(channel);
  }

  relayOf(family: AddressFamily): Relay | undefined {
    return this.relays.find((relay) => relay.family === family);
  }

  /** Null when there is none, or none any more. */
  permissionFor(address: string, nowMs: number): Permission | null {
    const permission = this.permissions.get(address);
    return permission && permission.expiresAtMs > nowMs ? permission : null;
  }

  permit({ address, ip }: Peer, mayLeave: boolean, nowMs: number): void {
    const expiresAtMs = nowMs + LIFETIMES.permissionMs;
    const permission = this.permissions.get(address);
    if (permission) permission.expiresAtMs = expiresAtMs;
    else this.permissions.set(address, { ip, mayLeave, expiresAtMs });
  }

  /** Takes back what the rules no longer allow. */
  reconsider(rules: PeerRules): void {
    for (const [address, permission] of this.permissions) {
      if (!rules.mayPermit(permission.ip, address)) this.permissions.delete(address);
      else permission.mayLeave = rules.mayLeave(permission.ip, address);
    }
  }

  channelOf(number: number, nowMs: number): Channel | null {
    const channel = this.channels.get(number);
    return channel && channel.expiresAtMs > nowMs ? channel : null;
  }

  channelTo({ address, port }: SocketAddress, nowMs: number): Channel | null {
    const channel = this.#channelsByPeer.get(address, port);
    return channel && channel.expiresAtMs > nowMs ? channel : null;
  }

  /** Binds, or binds again. The caller has checked that number and peer are free or each other's. */
  bind(number: number, peer: Peer, relay: Relay, nowMs: number): void {
    // One that has expired may still stand there under either name.
    const stale = [this.channels.get(number), this.#channelsByPeer.get(peer.address, peer.port)];
    for (const channel of stale) if (channel) this.#removeChannel(channel);
    const expiresAtMs = nowMs + LIFETIMES.channelMs;
    const channel: Channel = { number, peer, relay, expiresAtMs };
    this.channels.set(number, channel);
    this.#channelsByPeer.set(peer.address, peer.port, channel);
  }

  /** Drops what has expired, its own relays excepted: their sockets are not its to close. */
  sweep(nowMs: number): void {
    for (const [address, { expiresAtMs }] of this.permissions)
      if (expiresAtMs <= nowMs) this.permissions.delete(address);
    for (const channel of this.channels.values())
      if (channel.expiresAtMs <= nowMs) this.#removeChannel(channel);
  }

  #removeChannel(channel: Channel): void {
    this.channels.delete(channel.number);
    this.#channelsByPeer.delete(channel.peer.address, channel.peer.port);
  }
}
