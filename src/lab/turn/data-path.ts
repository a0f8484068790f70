// What passes through a relay, both ways. The busiest code of the server: it reads and writes by hand,
// and what it looks at was worked out when the permission or the channel was made.
import type { DropReason } from '../../lib/recording/events.js';
import type { SocketAddress } from '../../lib/stun/attributes.js';
import { paddingFor } from '../../lib/stun/bytes.js';
import { type Allocation, type Channel, familyOf, type Peer, type Relay } from './allocation.js';
import type { Allocations } from './allocations.js';
import { TRANSACTION_ID_BYTES, encodeDataIndication, readSendIndication } from './indications.js';
import type { PacketTap } from './packet-tap.js';
import { endpointKey, type PeerRules } from './relay-policy.js';
import type { Counters } from './statistics.js';
import type { TurnClient } from './turn-client.js';
import type { World } from './world.js';

/** Random bytes are fetched for so many indications at once. */
const IDS_AT_ONCE = 256;

/** An address that data goes to or comes from, also as it is looked up. */
type Endpoint = Pick<Peer, 'address' | 'port' | 'key'>;

export class DataPath {
  readonly #world: World;
  readonly #allocations: Allocations;
  readonly #rules: PeerRules;
  readonly #counters: Counters;
  readonly #tap: PacketTap | undefined;
  #ids: Uint8Array = new Uint8Array();
  #idAt = 0;

  constructor(
    world: World,
    allocations: Allocations,
    rules: PeerRules,
    counters: Counters,
    tap: PacketTap | undefined,
  ) {
    this.#world = world;
    this.#allocations = allocations;
    this.#rules = rules;
    this.#counters = counters;
    this.#tap = tap;
  }

  /** From a client with an allocation: ChannelData or a Send indication. */
  fromClient(
    allocation: Allocation,
    bytes: Uint8Array,
    isChannelData: boolean,
    nowMs: number,
  ): void {
    const refusal = isChannelData
      ? this.#channelData(allocation, bytes, nowMs)
      : this.#sendIndication(allocation, bytes, nowMs);
    if (refusal) this.#drop(allocation, refusal);
  }

  /** RFC 8656 §12.6. Over UDP padding is allowed, but not required. */
  #channelData(allocation: Allocation, bytes: Uint8Array, nowMs: number): DropReason | null {
    if (bytes.length < 4) return 'malformed';
    const length = ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
    if (4 + length > bytes.length) return 'malformed';
    const number = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
    const channel = allocation.channelOf(number, nowMs);
    if (!channel) return 'no-channel';
    return this.#toPeer(channel.relay, channel.peer, bytes, 4, length, nowMs);
  }

  /** RFC 8656 §11.2. */
  #sendIndication(allocation: Allocation, bytes: Uint8Array, nowMs: number): DropReason | null {
    const send = readSendIndication(bytes);
    if (!send) return 'malformed';
    const { address, port, dataOffsetBytes, dataLengthBytes } = send;
    const relay = allocation.relayOf(familyOf(send.ip));
    if (!relay) return 'no-permission';
    const peer = { address, port, key: endpointKey(address, port) };
    return this.#toPeer(relay, peer, bytes, dataOffsetBytes, dataLengthBytes, nowMs);
  }

  /** A datagram from outside has come to a relayed address (RFC 8656 §11.3, §12.7). */
  datagram(relay: Relay, bytes: Uint8Array, address: string, port: number): void {
    const nowMs = this.#world.clock.monotonicMs();
    const refusal = this.#refusal(relay, address, bytes.length, nowMs);
    if (refusal) {
      this.#drop(relay.allocation, refusal);
      return;
    }
    this.#tap?.packet({
      link: relay.allocation.client.link,
      leg: 'relayed',
      direction: 'toServer',
      server: relay.endpoint,
      remote: { address, port },
      bytes,
    });
    this.#toClient(relay, bytes, { address, port }, nowMs);
  }

  #toPeer(
    relay: Relay,
    { address, port, key }: Endpoint,
    bytes: Uint8Array,
    offsetBytes: number,
    lengthBytes: number,
    nowMs: number,
  ): DropReason | null {
    const { allocation } = relay;
    const permission = allocation.permissionFor(address, nowMs);
    if (relay.expiresAtMs <= nowMs) return 'no-allocation';
    if (!permission) return 'no-permission';
    const ownRelay = this.#allocations.relayAt(key);
    if (!ownRelay && (!permission.mayLeave || port === 0 || this.#rules.isServer(address, port)))
      return 'forbidden-peer';
    if (!this.#mayRelay(allocation, lengthBytes, nowMs)) return 'relay-rate';
    this.#counters.packetsToPeers += 1;
    this.#counters.bytesToPeers += lengthBytes;
    if (ownRelay) {
      const data = bytes.subarray(offsetBytes, offsetBytes + lengthBytes);
      const refusal = this.#refusal(ownRelay, relay.endpoint.address, lengthBytes, nowMs);
      // It has left the one relay, and this is the other's to refuse.
      if (refusal) this.#drop(ownRelay.allocation, refusal);
      else this.#toClient(ownRelay, data, relay.endpoint, nowMs);
      return null;
    }
    this.#tap?.packet({
      link: allocation.client.link,
      leg: 'relayed',
      direction: 'fromServer',
      server: relay.endpoint,
      remote: { address, port },
      bytes: bytes.subarray(offsetBytes, offsetBytes + lengthBytes),
    });
    relay.socket.send(bytes, offsetBytes, lengthBytes, port, address);
    return null;
  }

  /** Why what comes from this address may not go on to the relay's client. */
  #refusal(relay: Relay, address: string, lengthBytes: number, nowMs: number): DropReason | null {
    const { allocation } = relay;
    if (relay.expiresAtMs <= nowMs) return 'no-allocation';
    if (!allocation.permissionFor(address, nowMs)) return 'no-permission';
    return this.#mayRelay(allocation, lengthBytes, nowMs) ? null : 'relay-rate';
  }

  #toClient({ allocation }: Relay, data: Uint8Array, from: SocketAddress, nowMs: number): void {
    const { client } = allocation;
    const channel = allocation.channelTo(from, nowMs);
    const packet = channel
      ? channelDataTo(client, channel, data)
      : this.#dataIndication(allocation, data, from);
    if (!packet) this.#drop(allocation, 'malformed');
    if (!packet || !client.send(packet)) return;
    this.#counters.packetsToClients += 1;
    this.#counters.bytesToClients += data.length;
  }

  #dataIndication(
    allocation: Allocation,
    data: Uint8Array,
    { address, port }: SocketAddress,
  ): Uint8Array | null {
    const ip = allocation.permissions.get(address)?.ip;
    return ip ? encodeDataIndication(this.#transactionId(), ip, port, data) : null;
  }

  #drop({ client }: Allocation, reason: DropReason): void {
    this.#counters.drop(reason);
    this.#tap?.dropped(client.link, reason);
  }

  #mayRelay(allocation: Allocation, lengthBytes: number, nowMs: number): boolean {
    const place = this.#allocations.placeOf(allocation);
    return place !== undefined && this.#allocations.users.mayRelay(place, lengthBytes, nowMs);
  }

  #transactionId(): Uint8Array {
    if (this.#idAt >= this.#ids.length) {
      this.#ids = this.#world.random(IDS_AT_ONCE * TRANSACTION_ID_BYTES);
      this.#idAt = 0;
    }
    this.#idAt += TRANSACTION_ID_BYTES;
    return this.#ids.subarray(this.#idAt - TRANSACTION_ID_BYTES, this.#idAt);
  }
}

/** Padded over TCP, where it must be, and over UDP not (RFC 8656 §12.5). */
function channelDataTo(client: TurnClient, { number }: Channel, data: Uint8Array): Uint8Array {
  const padding = client.link.transport === 'tcp' ? paddingFor(data.length) : 0;
  const bytes = Buffer.allocUnsafe(4 + data.length + padding);
  bytes[0] = number >> 8;
  bytes[1] = number & 0xff;
  bytes[2] = data.length >> 8;
  bytes[3] = data.length & 0xff;
  bytes.set(data, 4);
  if (padding > 0) bytes.fill(0, 4 + data.length);
  return bytes;
}
