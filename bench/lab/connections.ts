// Sockets that are connected to a server, with an allocation each where that is wanted.
import { randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { timeLimitedCredential } from '../../src/lib/stun/credentials.js';
import { encodeStun } from '../../src/lib/stun/encode.js';
import { type Answer, SECRET, TestClient } from '../../tests/unit/lab/turn/test-client.js';
import { CHANNEL, PEER_HOST } from './traffic.js';

const HOST = '127.0.0.1';
const ANSWER_MS = 5000;
/** The server may take so long to start, and is asked so often. */
const START_MS = 10_000;
const ASK_AGAIN_MS = 50;
/** What comes in bursts is not lost while the process is at something else. */
const BUFFER_BYTES = 4 * 1024 * 1024;
/** So many allocations are made side by side. */
const AT_ONCE = 50;

export async function connectTo(port: number): Promise<Socket> {
  const socket = createSocket({ type: 'udp4', recvBufferSize: BUFFER_BYTES });
  const isConnected = once(socket, 'connect');
  socket.connect(port, HOST);
  await isConnected;
  return socket;
}

/** The client is done with its requests when `release` has been called. */
function clientOn(socket: Socket, user: string) {
  const username = `${Math.floor(Date.now() / 1000) + 3600}:${user}`;
  const as = { username, password: timeLimitedCredential(SECRET, username) };
  const settled = (): Promise<unknown> =>
    once(socket, 'message', { signal: AbortSignal.timeout(ANSWER_MS) });
  const client = new TestClient((bytes) => socket.send(bytes), as, settled);
  const take = (bytes: Buffer) => client.received.push(bytes);
  socket.on('message', take);
  return { client, release: () => socket.off('message', take) };
}

function expectSuccess(what: string, answer: Answer): void {
  if (answer.verdict !== 'success') throw new Error(`${what}: ${String(answer.verdict)}`);
}

/** Waits until a server answers there. */
export async function untilAnswered(port: number): Promise<void> {
  // Not connected: as long as nobody listens there, this is no error.
  const socket = createSocket('udp4');
  const question = encodeStun({
    method: 'Binding',
    class: 'request',
    transactionId: randomBytes(12),
    attributes: [],
  });
  const asking = setInterval(() => {
    socket.send(question, port, HOST);
  }, ASK_AGAIN_MS);
  try {
    await once(socket, 'message', { signal: AbortSignal.timeout(START_MS) });
  } finally {
    clearInterval(asking);
    socket.close();
  }
}

export interface AllocationWish {
  user: string;
  /** Of the peer that is permitted, and to which the channel leads. */
  peerPort: number;
  hasChannel: boolean;
}

/** A socket with an allocation, which may talk to the peer. */
async function allocateAt(port: number, wish: AllocationWish): Promise<Socket> {
  const socket = await connectTo(port);
  const { client, release } = clientOn(socket, wish.user);
  expectSuccess('Allocate', await client.allocate());
  expectSuccess('CreatePermission', await client.permit(PEER_HOST));
  if (wish.hasChannel)
    expectSuccess('ChannelBind', await client.bind(CHANNEL, PEER_HOST, wish.peerPort));
  release();
  return socket;
}

export async function allocateMany(
  port: number,
  count: number,
  wishOf: (index: number) => AllocationWish,
): Promise<Socket[]> {
  const sockets: Socket[] = [];
  for (let first = 0; first < count; first += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, i) =>
      allocateAt(port, wishOf(first + i)),
    );
    sockets.push(...(await Promise.all(batch)));
  }
  return sockets;
}
