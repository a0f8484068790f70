// The Node process behind `npm start`.
import { createServer } from 'node:http';
import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { listenOnFreePort } from './listen.js';
import { parseOptions, USAGE, type LabOptions } from './options.js';
import { siteHandler } from './site.js';

export interface Lab {
  /** The port that was free. */
  port: number;
  /** Where the site can be opened, nearest first. */
  addresses: string[];
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

/**
 * Serves the built site.
 * @param siteFolder where the site was built to
 * @throws when the folder holds no site or no port is free
 */
export async function startLab(siteFolder: string, options: LabOptions): Promise<Lab> {
  const handle = await siteHandler(siteFolder, options.base);
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  const port = await listenOnFreePort(server, options.port, options.host);
  return {
    port,
    addresses: hostsToOpen(options.host).map((host) => `http://${host}:${port}${options.base}/`),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** A server that listens everywhere is opened by each of the machine's own addresses. */
function hostsToOpen(host: string): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [isIPv6(host) ? `[${host}]` : host];
  const own = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  return ['127.0.0.1', ...own];
}

/** Runs until Ctrl-C; the exit code says how it went. */
export async function main(siteFolder: string, args: string[]): Promise<void> {
  const parsed = parseOptions(args);
  if (parsed.kind === 'help') {
    process.stdout.write(USAGE);
    return;
  }
  if (parsed.kind === 'problem') {
    process.stderr.write(`${parsed.problem}\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  let lab: Lab;
  try {
    lab = await startLab(siteFolder, parsed.options);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
    return;
  }
  const { port } = parsed.options;
  if (port !== 0 && lab.port !== port)
    process.stdout.write(`Port ${port} is taken; this is the next free one.\n`);
  process.stdout.write(`WebRTC Flow: ${lab.addresses.join('  ')}\nCtrl-C ends it.\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void lab.close());
}
