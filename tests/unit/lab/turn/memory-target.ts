// A process of its own, started with --expose-gc: opens 1,000 allocations through real sockets, ends them
// in every way in which they end, and tells what is left. Each message of the parent is one round.
import { createSocket, type Socket } from 'node:dgram';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { DEFAULT_LIMITS } from '../../../../src/lab/turn/limits.js';
import { DYNAMIC_PORTS } from '../../../../src/lab/turn/relay-ports.js';
import { relaySocketOpener } from '../../../../src/lab/turn/relay-socket.js';
import type { TurnStatistics } from '../../../../src/lab/turn/statistics.js';
import { bindTcp, serveTcp } from '../../../../src/lab/turn/tcp.js';
import { TurnServer } from '../../../../src/lab/turn/turn-server.js';
import { bindUdp, serveUdp } from '../../../../src/lab/turn/udp.js';
import { timeLimitedCredential } from '../../../../src/lib/stun/credentials.js';
import { TurnStreamSplitter } from '../../../../src/lib/stun/stream-splitter.js';
import { REALM, SECRET, TestClient } from './test-client.js';

export interface Round {
  /** With all allocations open. */
  atTheHeight: TurnStatistics;
  after: TurnStatistics;
  /** Sockets of this process, by Node's name for their kind. */
  sockets: Record<string, number>;
  /** What JavaScript holds, on the heap and outside of it. */
  usedBytes: number;
}

const HOST = '127.0.0.1';
/** 1,000 in all, and of each user as many as it may have. */
const REFRESHED_AWAY = 400;
const LEFT_TO_EXPIRE = 300;
const OVER_TCP = 300;
const OF_ONE_USER = 10;
/** So many are opened side by side. */
const AT_ONCE = 50;

/** Only this clock says that time has passed. */
let passedMs = 0;
const clock = {
  monotonicMs: () => performance.now() + passedMs,
  unixMs: () => Date.now() + passedMs,
};

const server = new TurnServer(
  {
    addresses: [HOST],
    realm: REALM,
    secret: SECRET,
    relayTo: { kind: 'loopback' },
    relayPorts: DYNAMIC_PORTS,
    limits: {
      ...DEFAULT_LIMITS,
      requestsPerSecond: Infinity,
      requestsPerSecondPerListener: Infinity,
    },
  },
  {
    clock,
    random: randomBytes,
    ownAddresses: () => [HOST],
    openRelaySocket: relaySocketOpener(() => server.sendFailed()),
  },
);
const udp = await bindUdp(HOST, 0);
const { port } = udp.address();
const tcp = await bindTcp(HOST, port);
serveUdp(udp, server);
serveTcp(tcp, server, DEFAULT_LIMITS.tcpQueuedBytes);

interface Opened {
  client: TestClient;
  close: () => Promise<unknown>;
}

function credentialOf(index: number) {
  const username = `${Math.floor(clock.unixMs() / 1000) + 7200}:user-${Math.floor(index / OF_ONE_USER)}`;
  return { username, password: timeLimitedCredential(SECRET, username) };
}

async function overUdp(index: number): Promise<Opened> {
  const socket: Socket = createSocket('udp4');
  const isConnected = once(socket, 'connect');
  // What comes from elsewhere is for whoever had the port before.
  socket.connect(port, HOST);
  await isConnected;
  const client = new TestClient(
    (bytes) => socket.send(bytes),
    credentialOf(index),
    () => once(socket, 'message'),
  );
  socket.on('message', (bytes) => client.received.push(bytes));
  const close = (): Promise<unknown> => {
    const closed = once(socket, 'close');
    socket.close();
    return closed;
  };
  return { client, close };
}

async function overTcp(index: number): Promise<Opened> {
  const socket = connect(port, HOST);
  await once(socket, 'connect');
  const splitter = new TurnStreamSplitter();
  const client = new TestClient(
    (bytes) => socket.write(bytes),
    credentialOf(index),
    () => once(socket, 'message'),
  );
  socket.on('data', (chunk) => {
    for (const packet of splitter.push(chunk).packets) {
      client.received.push(packet);
      socket.emit('message');
    }
  });
  const close = (): Promise<unknown> => {
    const closed = once(socket, 'close');
    socket.destroy();
    return closed;
  };
  return { client, close };
}

async function opened(opening: Promise<Opened>): Promise<Opened> {
  const { client, close } = await opening;
  await client.allocate();
  await client.permit('127.0.0.2', '127.0.0.3');
  await client.bind(0x4001, '127.0.0.4', 9);
  return { client, close };
}

/** With permissions and a channel each. */
async function openAll(): Promise<Opened[]> {
  const all: Opened[] = [];
  const count = REFRESHED_AWAY + LEFT_TO_EXPIRE + OVER_TCP;
  for (let first = 0; first < count; first += AT_ONCE) {
    const batch = Array.from({ length: AT_ONCE }, (_, i) =>
      opened(first + i < OVER_TCP ? overTcp(first + i) : overUdp(first + i)),
    );
    all.push(...(await Promise.all(batch)));
  }
  return all;
}

const socketsNow = (): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo())
    if (/^(UDP|TCP)/.test(kind)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/**
 * Tells what the server held with all of them open. A function of its own: while it is measured what is
 * left, no frame may hold the clients any more.
 */
async function openAndDropAll(): Promise<TurnStatistics> {
  const clients = await openAll();
  const atTheHeight = server.statistics();
  for (const [i, { client, close }] of clients.entries()) {
    if (i >= OVER_TCP && i < OVER_TCP + REFRESHED_AWAY)
      await client.request('Refresh', [{ name: 'LIFETIME', value: 0 }]);
    await close();
  }
  return atTheHeight;
}

async function round(): Promise<Round> {
  const atTheHeight = await openAndDropAll();
  // The server's ends of the TCP connections are told a little later.
  while (server.statistics().tcpConnections > 0)
    await new Promise((resolve) => setImmediate(resolve));
  passedMs += 700_000;
  server.sweep();
  passedMs += 700_000;
  server.sweep();
  // Handles that were closed are let go a turn later.
  for (let turn = 0; turn < 10; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    gc?.();
  }
  const { heapUsed, external } = process.memoryUsage();
  return {
    atTheHeight,
    after: server.statistics(),
    sockets: socketsNow(),
    usedBytes: heapUsed + external,
  };
}

process.on('message', () => {
  round().then(
    (told) => process.send?.(told),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.('ready');
