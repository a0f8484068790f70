// Clients over real sockets of the loopback address, until the test ends.
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { onTestFinished } from 'vitest';
import { timeLimitedCredential } from '../../../../src/lib/stun/credentials.js';
import { TurnStreamSplitter } from '../../../../src/lib/stun/stream-splitter.js';
import { type Credential, SECRET, TestClient } from './test-client.js';

/** Of the real time, for an hour or as long as is said. */
export function credentialNow(user = 'alice', expiresInSeconds = 3600): Credential {
  const username = `${Math.floor(Date.now() / 1000) + expiresInSeconds}:${user}`;
  return { username, password: timeLimitedCredential(SECRET, username) };
}

export async function bindUdp(address = '127.0.0.1'): Promise<Socket> {
  const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
  socket.bind(0, address);
  await once(socket, 'listening');
  return socket;
}

export interface RealClient {
  client: TestClient;
  /** The next message that comes. */
  next: () => Promise<unknown>;
  close: () => void;
}

export async function udpClient(
  port: number,
  { address = '127.0.0.1', as = credentialNow() } = {},
): Promise<RealClient> {
  const socket = await bindUdp(address);
  const next = () => once(socket, 'message');
  const client = new TestClient((bytes) => socket.send(bytes, port, address), as, next);
  socket.on('message', (bytes) => client.received.push(bytes));
  let isOpen = true;
  const close = (): void => {
    if (isOpen) socket.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { client, next, close };
}

export async function tcpClient(
  port: number,
  { address = '127.0.0.1', as = credentialNow(), pieceBytes = Infinity } = {},
): Promise<RealClient & { closed: Promise<unknown> }> {
  const socket = connectTcp(port, address);
  await once(socket, 'connect');
  onTestFinished(() => {
    socket.destroy();
  });
  socket.setNoDelay(true);
  socket.on('error', () => undefined);
  const splitter = new TurnStreamSplitter();
  const next = () => once(socket, 'message');
  const client = new TestClient(
    (bytes) => {
      for (let at = 0; at < bytes.length; at += pieceBytes)
        socket.write(bytes.subarray(at, at + pieceBytes));
    },
    as,
    next,
  );
  socket.on('data', (chunk) => {
    for (const packet of splitter.push(chunk).packets) {
      client.received.push(packet);
      socket.emit('message');
    }
  });
  return {
    client,
    next,
    close: () => socket.destroy(),
    closed: new Promise((resolve) => socket.once('close', resolve)),
  };
}
