// The answer to a WebSocket that is not taken.
import type { Duplex } from 'node:stream';

type Status =
  '403 Forbidden' | '404 Not Found' | '429 Too Many Requests' | '503 Service Unavailable';

/**
 * Node leaves an upgraded socket to whoever takes it, errors included: one that is reset before its
 * answer is read would end the process, and one that is never closed would keep it from ending.
 */
export function refuseUpgrade(
  socket: Duplex,
  status: Status,
  headers: Readonly<Record<string, string>> = {},
): void {
  socket.on('error', () => undefined);
  const lines = Object.entries({ Connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`, () => socket.destroy());
}
