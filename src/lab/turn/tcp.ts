// The TCP side of a listening address.
import { createServer, type Server, type Socket } from 'node:net';
import { beginsChannelData } from '../../lib/stun/demultiplex.js';
import { TurnStreamSplitter } from '../../lib/stun/stream-splitter.js';
import type { TurnServer } from './turn-server.js';

/** Listens; rejects with the error of the system, as EADDRINUSE. */
export function bindTcp(address: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer({ noDelay: true });
    server.once('error', reject);
    server.listen({ host: address, port, exclusive: true, ipv6Only: true }, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

/** `queuedBytes`: what may wait for a client that reads too slowly. Returns what ends all connections. */
export function serveTcp(listener: Server, server: TurnServer, queuedBytes: number): () => void {
  const sockets = new Set<Socket>();
  listener.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serveConnection(socket, server, queuedBytes);
  });
  listener.on('error', () => {
    // No handle is left for another connection; those that there are go on.
  });
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}

function serveConnection(socket: Socket, server: TurnServer, queuedBytes: number): void {
  const { remoteAddress, remotePort, localAddress, localPort } = socket;
  // They are gone when the connection was gone before it was looked at.
  const isThere = remoteAddress !== undefined && remotePort !== undefined;
  const connection =
    isThere && localAddress !== undefined && localPort !== undefined
      ? server.connectTcp(
          {
            client: { address: remoteAddress, port: remotePort },
            server: { address: localAddress, port: localPort },
          },
          {
            send: (bytes) => {
              if (socket.writableLength + bytes.length > queuedBytes) return false;
              socket.write(bytes);
              return true;
            },
            close: () => socket.destroy(),
          },
        )
      : null;
  socket.on('error', () => socket.destroy());
  if (!connection) {
    socket.destroy();
    return;
  }
  const splitter = new TurnStreamSplitter();
  let hasBegun = false;
  socket.on('data', (chunk) => {
    // Nobody has a channel yet: what looks like one is some other protocol, as an HTTP request.
    if (!hasBegun && beginsChannelData(chunk[0] ?? 0)) socket.destroy();
    if (socket.destroyed) return;
    hasBegun = true;
    const { packets, problem } = splitter.push(chunk);
    for (const packet of packets) connection.receive(packet);
    if (problem) socket.destroy();
  });
  socket.on('close', connection.ended);
}
