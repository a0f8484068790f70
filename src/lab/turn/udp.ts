// The UDP side of a listening address.
import type { Socket } from 'node:dgram';
import { createUdpSocket, widenBuffers } from './relay-socket.js';
import type { TurnServer } from './turn-server.js';

/** Binds; rejects with the error of the system, as EADDRINUSE. */
export function bindUdp(address: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createUdpSocket(address);
    socket.once('error', (error) => {
      socket.close();
      reject(error);
    });
    socket.bind({ address, port, exclusive: true }, () => {
      socket.removeAllListeners('error');
      widenBuffers(socket);
      resolve(socket);
    });
  });
}

/** Hands to the server what comes to the socket, and back. The answer closes the socket. */
export function serveUdp(socket: Socket, server: TurnServer): () => void {
  const { address, port } = socket.address();
  const receive = server.listenUdp({ address, port }, (bytes, toAddress, toPort) => {
    socket.send(bytes, toPort, toAddress);
    return true;
  });
  socket.on('error', () => {
    server.sendFailed();
  });
  socket.on('message', (bytes, from) => {
    receive(bytes, from.address, from.port);
  });
  return () => {
    server.unlistenUdp(receive);
    socket.close();
  };
}
