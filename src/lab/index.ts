// The Node process behind `npm start`: the built site and the lab.
import { createServer } from 'node:http';
import { hostsToOpen } from './addresses.js';
import { openLab } from './lab.js';
import { listenOnFreePort } from './listen.js';
import { DEFAULT_OPTIONS, parseOptions, USAGE, type LabOptions } from './options.js';
import { refuseUpgrade } from './refuse-upgrade.js';
import { siteHandler } from './site.js';

export interface RunningServer {
  /** The port that was free. */
  port: number;
  /** Of the lab's STUN and TURN server; null when another one is used. */
  turnPort: number | null;
  /** Where the site can be opened, nearest first. */
  addresses: string[];
  /** Ends every connection and frees the ports. */
  close: () => Promise<void>;
}

/**
 * Each connection holds a file handle, said anything over it or not, and the relay needs some, too. Four
 * for each session that there may be: a page's requests and its tap.
 */
const MOST_CONNECTIONS = 2_000;

/**
 * Serves the built site and opens the lab.
 * @param siteFolder where the site was built to
 * @param mostConnections over HTTP at a time; one more is closed unanswered
 * @throws when the folder holds no site or no port is free
 */
export async function startServer(
  siteFolder: string,
  given: Partial<LabOptions> = {},
  mostConnections = MOST_CONNECTIONS,
): Promise<RunningServer> {
  const options = { ...DEFAULT_OPTIONS, ...given };
  const lab = await openLab(options);
  try {
    const handle = await siteHandler(siteFolder, { base: options.base, lab: lab.kind });
    const server = createServer((request, response) => {
      if (lab.handle(request, response)) return;
      handle(request, response).catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : new Error(String(error)));
      });
    });
    server.maxConnections = mostConnections;
    server.on('upgrade', (request, socket, head) => {
      if (!lab.upgrade(request, socket, head)) refuseUpgrade(socket, '404 Not Found');
    });
    const port = await listenOnFreePort(server, options.port, options.host);
    return {
      port,
      turnPort: lab.turnPort,
      addresses: hostsToOpen(options.host).map((host) => `http://${host}:${port}${options.base}/`),
      async close() {
        // Nothing is ordered of a lab that is about to end.
        const closed = new Promise<void>((resolve) => server.close(() => resolve()));
        server.closeAllConnections();
        await lab.close();
        await closed;
      },
    };
  } catch (error) {
    await lab.close();
    throw error;
  }
}

/** Runs until Ctrl-C; the exit code says how it went. */
export async function main(siteFolder: string, args: string[]): Promise<void> {
  const parsed = parseOptions(args, process.env);
  if (parsed.kind === 'help') {
    process.stdout.write(USAGE);
    return;
  }
  if (parsed.kind === 'problem') {
    process.stderr.write(`${parsed.problem}\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  let server: RunningServer;
  try {
    server = await startServer(siteFolder, parsed.options);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
    return;
  }
  for (const line of announcement(parsed.options, server)) process.stdout.write(`${line}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close());
}

function* announcement(
  { port, turnPort, elsewhere }: LabOptions,
  server: RunningServer,
): Generator<string> {
  if (port !== 0 && server.port !== port) yield `Port ${port} is taken; this is the next free one.`;
  yield `WebRTC Flow: ${server.addresses.join('  ')}`;
  if (elsewhere) yield `STUN and TURN: ${elsewhere.urls.join('  ')}, with credentials made here`;
  else {
    const taken = turnPort !== 0 && server.turnPort !== turnPort ? `; ${turnPort} is taken` : '';
    yield `STUN and TURN: the lab's own, port ${server.turnPort}${taken}`;
  }
  yield 'Ctrl-C ends it.';
}
