// The server in a fake world.
import { DEFAULT_LIMITS, type TurnLimits } from '../../../../src/lab/turn/limits.js';
import type { PacketTap } from '../../../../src/lab/turn/packet-tap.js';
import { DYNAMIC_PORTS } from '../../../../src/lab/turn/relay-ports.js';
import {
  TurnServer,
  type TurnSettings,
  type UdpReceiver,
} from '../../../../src/lab/turn/turn-server.js';
import { FakeWorld, settled } from './fake-world.js';
import { credential, REALM, SECRET, TestClient } from './test-client.js';

export const SERVER_PORT = 3478;

export interface FakeTcp {
  client: TestClient;
  /** The connection was closed by the server. */
  readonly isClosed: boolean;
  /** The client closes it. */
  end: () => void;
  /** Whether the client reads what the server sends. */
  reads: boolean;
}

export class FakeLab {
  readonly world = new FakeWorld();
  readonly server: TurnServer;
  readonly addresses: readonly string[];
  readonly #receivers = new Map<string, UdpReceiver>();
  readonly #clients = new Map<string, TestClient>();
  #lastPort = 40_000;

  constructor(
    options: Partial<Omit<TurnSettings, 'limits'>> & {
      limits?: Partial<TurnLimits>;
      tap?: PacketTap;
    } = {},
  ) {
    const { limits, addresses = ['127.0.0.1', '::1'], ...rest } = options;
    this.addresses = addresses;
    this.server = new TurnServer(
      {
        addresses,
        realm: REALM,
        secret: SECRET,
        relayTo: { kind: 'loopback' },
        relayPorts: DYNAMIC_PORTS,
        limits: { ...DEFAULT_LIMITS, ...limits },
        ...rest,
      },
      this.world,
    );
    for (const address of addresses) this.#receivers.set(address, this.#listen(address));
  }

  /** Listens at one more port of an address; `client({ server })` takes the answer. */
  listenToo(address: string, port: number): string {
    const server = `${address} ${port}`;
    this.#receivers.set(server, this.#listen(address, port));
    return server;
  }

  #listen(address: string, port = SERVER_PORT): UdpReceiver {
    return this.server.listenUdp({ address, port }, (bytes, toAddress, toPort) => {
      this.#clients.get(`${toAddress}:${toPort}`)?.received.push(bytes);
      return true;
    });
  }

  /** A UDP client at an address of its own, that talks to the server's first address of its family. */
  client({
    as = credential(),
    address = '127.0.0.1',
    port = (this.#lastPort += 1),
    server = this.addresses.find((own) => own.includes(':') === address.includes(':')) ?? '',
  } = {}): TestClient {
    const receive = this.#receivers.get(server);
    if (!receive) throw new Error(`nobody listens at ${server}`);
    const send = (bytes: Uint8Array): void => {
      receive(bytes, address, port);
    };
    const client = new TestClient(send, as, settled);
    this.#clients.set(`${address}:${port}`, client);
    return client;
  }

  /** Null when the server does not want the connection. */
  connect({
    as = credential(),
    address = '127.0.0.1',
    port = (this.#lastPort += 1),
  } = {}): FakeTcp | null {
    const state = { isClosed: false };
    const server = { address: '127.0.0.1', port: SERVER_PORT };
    const receiver = this.server.connectTcp(
      { client: { address, port }, server },
      {
        send: (bytes) => {
          if (tcp.reads) tcp.client.received.push(bytes);
          return tcp.reads;
        },
        close: () => {
          state.isClosed = true;
        },
      },
    );
    const tcp: FakeTcp = {
      client: new TestClient((bytes) => receiver?.receive(bytes), as, settled),
      get isClosed() {
        return state.isClosed;
      },
      end: () => receiver?.ended(),
      reads: true,
    };
    return receiver && tcp;
  }

  stopListening(address: string): void {
    const receive = this.#receivers.get(address);
    if (receive) this.server.unlistenUdp(receive);
  }

  /** Moves the clock, and sweeps as the timer would. */
  pass(seconds: number): void {
    this.world.nowMs += seconds * 1000;
    this.server.sweep();
  }

  /** A datagram from outside to a relayed address; what the system would not deliver is not. */
  deliver(to: { port: number }, data: string, address: string, port: number): void {
    const socket = this.world.openSockets.find((open) => open.port === to.port);
    socket?.receive(Buffer.from(data), address, port);
  }

  /** What left through the relayed address, since it was last asked. */
  left(from: { port: number }): string[] {
    const socket = this.world.sockets.findLast(({ port }) => port === from.port);
    return (socket?.sent.splice(0) ?? []).map(({ data, to }) => `${data} > ${to}`);
  }
}
