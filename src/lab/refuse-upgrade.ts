// The answer to a WebSocket that is not taken.
import type { Duplex } from 'node:stream';

/**
 * Node leaves an upgraded socket to whoever takes it, errors included: one that is reset before its
 * answer is read would end the process, and one that is never closed would keep it from ending.
 */
export function refuseUpgrade(socket: Duplex, status: '403 Forbidden' | '404 Not Found'): void {
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`, () => socket.destroy());
}
