// Taking a port, the next free one when somebody has it already.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const TRIES = 50;
const LAST_PORT = 65_535;

/**
 * Listens on the first free port from `port` on; 0 lets the system choose.
 * @returns the port taken
 * @throws when none of the next 50 is free, or for any other reason the system gives
 */
export async function listenOnFreePort(
  server: Server,
  port: number,
  host: string,
): Promise<number> {
  const last = port === 0 ? 0 : Math.min(port + TRIES - 1, LAST_PORT);
  for (let candidate = port; candidate <= last; candidate++) {
    if (await tryToListen(server, candidate, host)) return (server.address() as AddressInfo).port;
  }
  throw new Error(`no free port from ${port} to ${last} on ${host}`);
}

/** False when the port is taken. */
function tryToListen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onListening = () => {
      server.off('error', onError);
      resolve(true);
    };
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('listening', onListening).once('error', onError).listen(port, host);
  });
}
