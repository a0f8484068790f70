// The STUN and TURN server without its sockets: what comes in is handed to it, and what goes out it
// hands to wires. It keeps no timer; whoever owns it calls `sweep`.
import { beginsChannelData } from '../../lib/stun/demultiplex.js';
import type { DropReason } from '../../lib/recording/events.js';
import { splitMessageType } from '../../lib/stun/message-type.js';
import type { Relay } from './allocation.js';
import { Allocations } from './allocations.js';
import { DataPath } from './data-path.js';
import type { TurnSite } from './exchange.js';
import { SEND_INDICATION } from './indications.js';
import type { TurnLimits } from './limits.js';
import { Newcomers } from './newcomers.js';
import type { ClientLink, PacketTap } from './packet-tap.js';
import type { PortRange } from './relay-ports.js';
import { PeerRules, type RelayPolicy } from './relay-policy.js';
import { RequestPath } from './request-path.js';
import { isChannelData, isStunMessage, TurnRequest } from './request.js';
import { isLoopbackAddress } from './special-addresses.js';
import { Counters, type TurnStatistics } from './statistics.js';
import { TcpClients, type TcpClient } from './tcp-clients.js';
import { TokenBucket } from './token-bucket.js';
import { type ClientWire, TurnClient } from './turn-client.js';
import { UdpClients } from './udp-clients.js';
import type { World } from './world.js';

export interface TurnSettings {
  /** Where the server listens, and what it relays from. */
  addresses: readonly string[];
  realm: string;
  secret: string;
  relayTo: RelayPolicy;
  relayPorts: PortRange;
  limits: TurnLimits;
  tap?: PacketTap | undefined;
}

/** Takes a datagram that came to the socket. */
export type UdpReceiver = (bytes: Uint8Array, address: string, port: number) => void;

export interface TcpReceiver {
  /** One message, cut from the stream. */
  receive: (bytes: Uint8Array) => void;
  /** The connection has ended. */
  ended: () => void;
}

const NONCE_KEY_BYTES = 32;

export class TurnServer {
  readonly #settings: TurnSettings;
  readonly #world: World;
  readonly #counters = new Counters();
  readonly #site: TurnSite;
  readonly #dataPath: DataPath;
  readonly #requestPath: RequestPath;
  readonly #udp = new Set<UdpClients>();
  /** To relay from: those of the beginning, and what was listened on later. */
  readonly #addresses: string[] = [];
  /** What ends with a socket. */
  readonly #endings = new WeakMap<UdpReceiver, () => void>();
  /** Where a UDP client is kept. */
  readonly #homes = new WeakMap<TurnClient, UdpClients>();
  readonly #tcp: TcpClients;
  readonly #newcomers: Newcomers;
  #relaySockets = 0;
  #isClosed = false;

  constructor(settings: TurnSettings, world: World) {
    const { addresses, limits, relayPorts, relayTo, realm, secret, tap } = settings;
    const nowMs = world.clock.monotonicMs();
    const rules = new PeerRules(relayTo);
    const allocations = new Allocations(limits, nowMs, (client) => {
      this.#sort(client);
    });
    this.#settings = settings;
    this.#addresses.push(...addresses);
    this.#world = { ...world, openRelaySocket: this.#counting(world) };
    this.#dataPath = new DataPath(world, allocations, rules, this.#counters, tap);
    this.#tcp = new TcpClients(limits);
    this.#newcomers = new Newcomers(limits, nowMs);
    const onDatagram = (relay: Relay, bytes: Uint8Array, address: string, port: number): void => {
      this.#dataPath.datagram(relay, bytes, address, port);
    };
    this.#site = {
      world: this.#world,
      limits,
      rules,
      allocations,
      relayPorts,
      addresses: this.#addresses,
      onDatagram,
    };
    const credentials = { realm, secret, nonceKey: world.random(NONCE_KEY_BYTES) };
    this.#requestPath = new RequestPath(this.#site, credentials, this.#counters);
    // Whoever cannot know the machine's addresses at all must not begin to relay.
    rules.machineHas(world.ownAddresses());
  }

  /** A UDP socket listens at `server`; `send` is its. */
  listenUdp(
    server: ClientLink['server'],
    send: (bytes: Uint8Array, address: string, port: number) => boolean,
  ): UdpReceiver {
    const clients = new UdpClients(this.#settings.limits.quietUdpClients);
    this.#udp.add(clients);
    this.#site.rules.listensAt(server.address, server.port);
    this.#lookAtMachine();
    if (!this.#addresses.includes(server.address)) this.#addresses.push(server.address);
    const receive: UdpReceiver = (bytes, address, port) => {
      if (this.#isClosed) return;
      const known = clients.find(address, port);
      const nowMs = this.#world.clock.monotonicMs();
      if (known) {
        if (!known.allocation) clients.heard(known, nowMs);
        this.#receive(known, bytes, nowMs);
        return;
      }
      // Only a request makes a client: whatever else comes costs no more than this look at it.
      if (!isRequest(bytes)) {
        this.#counters.drop('garbage');
        return;
      }
      const link: ClientLink = { transport: 'udp', client: { address, port }, server };
      if (!this.#newcomers.take(link, nowMs)) this.#drop(link, 'request-rate');
      else {
        const client = this.#newClient(link, (answer) => send(answer, address, port), nowMs);
        clients.add(client);
        this.#homes.set(client, clients);
        client.requests.take(1, nowMs);
        this.#take(client, bytes, nowMs);
      }
    };
    this.#endings.set(receive, () => {
      this.#udp.delete(clients);
      this.#site.rules.listensNoMore(server.address, server.port);
      for (const client of clients.close()) this.#end(client);
    });
    return receive;
  }

  /** The socket is closed: its clients' allocations end with it. */
  unlistenUdp(receive: UdpReceiver): void {
    this.#endings.get(receive)?.();
  }

  /** Somebody has connected. Null: close the connection, there is no room. */
  connectTcp(
    { client: { address, port }, server }: Omit<ClientLink, 'transport'>,
    wire: { send: ClientWire; close: () => void },
  ): TcpReceiver | null {
    if (this.#isClosed || !this.#tcp.makeRoom(address)) {
      this.#counters.tcpConnectionsRefused += 1;
      return null;
    }
    const nowMs = this.#world.clock.monotonicMs();
    const link: ClientLink = { transport: 'tcp', client: { address, port }, server };
    const client = this.#newClient(link, wire.send, nowMs);
    const ended = (): void => {
      this.#tcp.remove(tcpClient);
      this.#end(client);
    };
    const close = (): void => {
      ended();
      wire.close();
    };
    const tcpClient: TcpClient = { client, openedAtMs: nowMs, hasSpoken: false, close };
    this.#tcp.add(tcpClient);
    const receive = (bytes: Uint8Array): void => {
      if (client.isGone) return;
      const heardAtMs = this.#world.clock.monotonicMs();
      tcpClient.hasSpoken = true;
      client.lastSeenMs = heardAtMs;
      this.#receive(client, bytes, heardAtMs);
    };
    return { receive, ended };
  }

  /** Frees what has expired. To be called about once a second. */
  sweep(): void {
    const nowMs = this.#world.clock.monotonicMs();
    this.#lookAtMachine();
    this.#site.allocations.sweep(nowMs);
    for (const clients of this.#udp) clients.sweep(nowMs);
    this.#tcp.sweep(nowMs);
    this.#newcomers.sweep(nowMs);
  }

  /** Whether the machine that the server runs on has this address, as far as was seen last. */
  isThisMachine(address: string): boolean {
    return isLoopbackAddress(address) || this.#site.rules.isOwn(address);
  }

  statistics(): TurnStatistics {
    const { allocations } = this.#site;
    const all = [...allocations.all];
    return {
      udpClients: [...this.#udp].reduce((sum, { size }) => sum + size, 0),
      tcpConnections: this.#tcp.size,
      allocations: all.length,
      relayedAddresses: allocations.relayCount,
      relaySockets: this.#relaySockets,
      reservations: allocations.reservationCount,
      permissions: all.reduce((sum, { permissions }) => sum + permissions.size, 0),
      channels: all.reduce((sum, { channels }) => sum + channels.size, 0),
      users: allocations.users.withAllocation,
      ...this.#counters.copy(),
    };
  }

  /** A packet went no further outside, where only the system knows why. */
  sendFailed(): void {
    this.#counters.drop('send-failed');
  }

  /** Ends every allocation and link. What still comes is ignored. */
  close(): void {
    this.#isClosed = true;
    this.#site.allocations.close(this.#world.clock.monotonicMs());
    this.#tcp.close();
    for (const clients of this.#udp) for (const client of clients.close()) this.#end(client);
  }

  /** Its 5-tuple cannot come back, so nobody can use the allocation any more. */
  #end(client: TurnClient): void {
    const { allocation } = client;
    client.end();
    if (allocation) this.#site.allocations.free(allocation, this.#world.clock.monotonicMs());
  }

  /** What is dropped here has cost little, and the tap is not told of it. */
  #receive(client: TurnClient, bytes: Uint8Array, nowMs: number): void {
    const { allocation } = client;
    if (allocation) {
      const isData = beginsChannelData(bytes[0] ?? 0);
      if (isData || typeOf(bytes) === SEND_INDICATION) {
        client.seen(bytes);
        this.#dataPath.fromClient(allocation, bytes, isData, nowMs);
        return;
      }
    }
    // The client's own limit first: what it refuses takes nothing from the others.
    const isWithin =
      client.requests.take(1, nowMs) && (allocation || this.#newcomers.take(client.link, nowMs));
    if (isWithin) this.#take(client, bytes, nowMs);
    else this.#drop(client.link, 'request-rate');
  }

  /** Anything but data for a peer, within the limits. */
  #take(client: TurnClient, bytes: Uint8Array, nowMs: number): void {
    const isMessage = isStunMessage(bytes);
    const isData = !isMessage && isChannelData(bytes);
    if (isMessage || isData || client.allocation) client.seen(bytes);
    if (!isMessage) {
      this.#drop(client.link, isData ? 'no-allocation' : 'garbage');
      return;
    }
    // An indication is not answered: one of Binding keeps a path open, and Send without an allocation is lost.
    if (!isRequest(bytes) || client.isAllocating) return;
    const request = TurnRequest.read(bytes);
    if (request) this.#requestPath.answer(client, request, nowMs);
    else this.#drop(client.link, 'malformed');
  }

  #drop(link: ClientLink, reason: DropReason | 'garbage'): void {
    this.#counters.drop(reason);
    // To whoever sent it the one says no more than the other.
    this.#settings.tap?.dropped(link, reason === 'garbage' ? 'malformed' : reason);
  }

  /** A network that the machine joins brings an address that the rules must know. */
  #lookAtMachine(): void {
    const { rules, allocations } = this.#site;
    let addresses: readonly string[];
    try {
      addresses = this.#world.ownAddresses();
    } catch {
      // The system needs a file handle to tell, and none may be left: what was known still holds.
      return;
    }
    if (!rules.machineHas(addresses)) return;
    for (const allocation of allocations.all) allocation.reconsider(rules);
  }

  #newClient(link: ClientLink, wire: ClientWire, nowMs: number): TurnClient {
    const { limits, tap } = this.#settings;
    const requests = new TokenBucket(limits.requestsPerSecondPerClient, nowMs);
    return new TurnClient(link, requests, nowMs, { wire, counters: this.#counters, tap });
  }

  /** Puts a UDP client where those with an allocation are, or where the others are. */
  #sort(client: TurnClient): void {
    this.#homes.get(client)?.sort(client, this.#world.clock.monotonicMs());
  }

  #counting({ openRelaySocket }: World): World['openRelaySocket'] {
    return async (address, port) => {
      const opened = await openRelaySocket(address, port);
      if (opened.kind !== 'open') return opened;
      this.#relaySockets += 1;
      const { socket } = opened;
      const close = socket.close.bind(socket);
      socket.close = () => {
        this.#relaySockets -= 1;
        close();
      };
      return opened;
    };
  }
}

const typeOf = (bytes: Uint8Array): number => ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);

const isRequest = (bytes: Uint8Array): boolean =>
  isStunMessage(bytes) && splitMessageType(typeOf(bytes)).class === 'request';
