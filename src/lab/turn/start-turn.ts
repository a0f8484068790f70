// The STUN and TURN server with its sockets and its one timer.
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:dgram';
import type { Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { DEFAULT_LIMITS, type TurnLimits } from './limits.js';
import type { PacketTap } from './packet-tap.js';
import { DYNAMIC_PORTS, type PortRange } from './relay-ports.js';
import type { RelayPolicy } from './relay-policy.js';
import { relaySocketOpener } from './relay-socket.js';
import type { TurnStatistics } from './statistics.js';
import { bindTcp, serveTcp } from './tcp.js';
import { TurnServer } from './turn-server.js';
import { bindUdp, serveUdp } from './udp.js';

export interface TurnOptions {
  /**
   * IP addresses to listen on, each with UDP and TCP on the same port, and to relay from. Never a
   * wildcard: the caller lists the machine's addresses.
   */
  addresses: readonly string[];
  /** The first to try; the next one that is free on all addresses is taken. 0: the system chooses. */
  port: number;
  realm: string;
  /** Of the time-limited credentials. */
  secret: string;
  relayTo: RelayPolicy;
  /** Where relayed addresses get their ports; the dynamic ones unless given. */
  relayPorts?: PortRange;
  limits?: Partial<TurnLimits>;
  tap?: PacketTap;
}

export interface TurnServerHandle {
  /** The port that was free. */
  port: number;
  statistics: () => TurnStatistics;
  /** Whether the machine has this address, as far as was seen last; written without a zone. */
  isThisMachine: (address: string) => boolean;
  /**
   * Listens with UDP on one more port, which the system chooses, on these of the addresses.
   * @throws for what the system says, as that there are no more ports
   */
  openUdpPort: (addresses: readonly string[]) => Promise<UdpPort>;
  /** Ends every allocation and connection, and frees all ports. */
  close: () => Promise<void>;
}

export interface UdpPort {
  port: number;
  /** Ends the port with the allocations that were made through it. */
  close: () => void;
}

const TRIES = 50;
const LAST_PORT = 65_535;
const SWEEP_MS = 1000;

/** @throws when no port is free, an address is not this machine's, or for what else the system says. */
export async function startTurn(options: TurnOptions): Promise<TurnServerHandle> {
  const { addresses, realm, secret, relayTo, relayPorts = DYNAMIC_PORTS, tap } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { listeners, port } = await listenOnFreePort(addresses, options.port);
  const server: TurnServer = new TurnServer(
    { addresses, realm, secret, relayTo, relayPorts, limits, tap },
    {
      clock: { monotonicMs: () => performance.now(), unixMs: () => Date.now() },
      random: randomBytes,
      ownAddresses: () =>
        Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map((own) => own.address)),
      openRelaySocket: relaySocketOpener(() => {
        server.sendFailed();
      }),
    },
  );
  const endings = listeners.map(({ udp, tcp }) => {
    serveUdp(udp, server);
    return serveTcp(tcp, server, limits.tcpQueuedBytes);
  });
  const timer = setInterval(() => {
    server.sweep();
  }, SWEEP_MS).unref();
  const extraPorts = new Set<() => void>();
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    clearInterval(timer);
    for (const closePort of extraPorts) closePort();
    server.close();
    for (const end of endings) end();
    await closeAll(listeners);
  };
  const openUdpPort = async (on: readonly string[]): Promise<UdpPort> => {
    const { port: chosen, sockets } = await bindOneUdpPort(on);
    const closers = sockets.map((socket) => serveUdp(socket, server));
    const closePort = (): void => {
      if (!extraPorts.delete(closePort)) return;
      for (const closeSocket of closers) closeSocket();
    };
    extraPorts.add(closePort);
    return { port: chosen, close: closePort };
  };
  return {
    port,
    statistics: () => server.statistics(),
    isThisMachine: (address) => server.isThisMachine(address),
    openUdpPort,
    close: () => (closing ??= close()),
  };
}

interface Listener {
  udp: Socket;
  tcp: Server;
}

/** The same port, which the system chooses, on every address. */
async function bindOneUdpPort(
  addresses: readonly string[],
): Promise<{ port: number; sockets: Socket[] }> {
  for (let attempt = 1; ; attempt += 1) {
    const sockets: Socket[] = [];
    try {
      let port = 0;
      for (const address of addresses) {
        const socket = await bindUdp(address, port);
        sockets.push(socket);
        port = socket.address().port;
      }
      return { port, sockets };
    } catch (error) {
      for (const socket of sockets) socket.close();
      if (!isTaken(error) || attempt === TRIES) throw error;
    }
  }
}

/** The same port for UDP and TCP on every address. */
async function listenOnFreePort(
  addresses: readonly string[],
  port: number,
): Promise<{ listeners: Listener[]; port: number }> {
  const last = port === 0 ? TRIES - 1 : Math.min(port + TRIES - 1, LAST_PORT);
  for (let candidate = port; candidate <= last; candidate += 1) {
    const listeners = await listenOn(addresses, port === 0 ? 0 : candidate);
    const first = listeners?.[0];
    if (listeners && first) return { listeners, port: first.udp.address().port };
  }
  throw new Error(`no port from ${port} is free on ${addresses.join(', ')} for UDP and TCP`);
}

/** Null when somebody has the port; 0 lets the system choose it on the first address. */
async function listenOn(addresses: readonly string[], port: number): Promise<Listener[] | null> {
  const listeners: Listener[] = [];
  let chosen = port;
  let udp: Socket | null = null;
  try {
    for (const address of addresses) {
      udp = await bindUdp(address, chosen);
      chosen = udp.address().port;
      listeners.push({ udp, tcp: await bindTcp(address, chosen) });
      udp = null;
    }
    return listeners;
  } catch (error) {
    udp?.close();
    await closeAll(listeners);
    if (isTaken(error)) return null;
    throw error;
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

async function closeAll(listeners: readonly Listener[]): Promise<void> {
  await Promise.all(
    listeners.flatMap(({ udp, tcp }) => [
      new Promise<void>((resolve) => udp.close(resolve)),
      new Promise<void>((resolve) => {
        tcp.close(() => {
          resolve();
        });
      }),
    ]),
  );
}
