// The relay sockets of the system.
import { createSocket, type Socket, type SocketType } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { OpenedRelaySocket, RelaySocket } from './world.js';

/** A second of video in full: what comes in bursts is not lost while the process is at something else. */
const BUFFER_BYTES = 4 * 1024 * 1024;

/**
 * A UDP socket that takes every address for what it is: Node would ask the resolver about each packet,
 * and answer later. Its buffers are as large as the system allows.
 */
export function createUdpSocket(address: string): Socket {
  const type: SocketType = isIPv6(address) ? 'udp6' : 'udp4';
  const family = type === 'udp6' ? 6 : 4;
  return createSocket({
    type,
    ipv6Only: type === 'udp6',
    lookup: (hostname, _options, callback) => {
      callback(null, hostname, family);
    },
  });
}

/** To be called once the socket is bound. */
export function widenBuffers(socket: Socket): void {
  try {
    socket.setRecvBufferSize(BUFFER_BYTES);
    socket.setSendBufferSize(BUFFER_BYTES);
  } catch {
    // A system that refuses leaves them as they are.
  }
}

/** `onError`: the system did not send a packet. */
export function relaySocketOpener(
  onError: () => void,
): (address: string, port: number) => Promise<OpenedRelaySocket> {
  return (address, port) =>
    new Promise((resolve) => {
      const socket = createUdpSocket(address);
      socket.once('error', ({ code }: NodeJS.ErrnoException) => {
        socket.close();
        resolve({ kind: code === 'EADDRINUSE' ? 'taken' : 'refused' });
      });
      socket.bind({ address, port, exclusive: true }, () => {
        socket.removeAllListeners('error').on('error', onError);
        widenBuffers(socket);
        resolve({ kind: 'open', socket: new SystemRelaySocket(socket, address, port) });
      });
    });
}

class SystemRelaySocket implements RelaySocket {
  readonly address: string;
  readonly port: number;
  receive: RelaySocket['receive'] = () => undefined;
  readonly #socket: Socket;

  constructor(socket: Socket, address: string, port: number) {
    this.#socket = socket;
    this.address = address;
    this.port = port;
    socket.on('message', (bytes, from) => {
      this.receive(bytes, from.address, from.port);
    });
  }

  send(
    bytes: Uint8Array,
    offsetBytes: number,
    lengthBytes: number,
    port: number,
    address: string,
  ): void {
    this.#socket.send(bytes, offsetBytes, lengthBytes, port, address);
  }

  close(): void {
    this.#socket.close();
  }
}
