// The clients that came over TCP: how many there may be, and which of them must go.
import { sourceOf } from '../source-of.js';
import { LIFETIMES, type TurnLimits } from './limits.js';
import type { TurnClient } from './turn-client.js';

export interface TcpClient {
  readonly client: TurnClient;
  readonly openedAtMs: number;
  /** A whole message has come. */
  hasSpoken: boolean;
  /** Ends the connection; `TcpClients.remove` follows when it has ended. */
  readonly close: () => void;
}

export class TcpClients {
  readonly #limits: TurnLimits;
  /** In the order in which they came. */
  readonly #all = new Set<TcpClient>();

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#all.size;
  }

  /**
   * Makes room for one more from this address. Of those without an allocation the oldest goes, of its own
   * source where that is over its share, else of the source that holds most: so those who only hold
   * connections open keep nobody else out. False when there is no room to be made.
   */
  makeRoom(address: string): boolean {
    const { tcpConnections, tcpConnectionsPerSource, tcpConnectionsWithoutAllocation } =
      this.#limits;
    const source = sourceOf(address);
    const sameSource = [...this.#all].filter((tcpClient) => sourceOfClient(tcpClient) === source);
    if (sameSource.length >= tcpConnectionsPerSource && !closeIdle(sameSource)) return false;
    const idleCount = [...this.#all].filter(isIdle).length;
    if (idleCount >= tcpConnectionsWithoutAllocation && !closeIdle(this.#all)) return false;
    return this.#all.size < tcpConnections || closeIdle(this.#all);
  }

  add(tcpClient: TcpClient): void {
    this.#all.add(tcpClient);
  }

  remove(tcpClient: TcpClient): void {
    this.#all.delete(tcpClient);
  }

  sweep(nowMs: number): void {
    for (const tcpClient of this.#all) {
      const { client, openedAtMs, hasSpoken } = tcpClient;
      if (!isIdle(tcpClient)) continue;
      const isOver = hasSpoken
        ? nowMs - client.lastSeenMs >= LIFETIMES.quietMs
        : nowMs - openedAtMs >= LIFETIMES.halfOpenMs;
      if (isOver) tcpClient.close();
    }
  }

  close(): void {
    for (const { close } of [...this.#all]) close();
  }
}

const isIdle = ({ client }: TcpClient): boolean => !client.allocation && !client.isAllocating;

const sourceOfClient = ({ client }: TcpClient): string => sourceOf(client.link.client.address);

/** The oldest of the source that holds most of them. False when there is none. */
function closeIdle(tcpClients: Iterable<TcpClient>): boolean {
  const idle = [...tcpClients].filter(isIdle);
  const counts = new Map<string, number>();
  for (const source of idle.map(sourceOfClient)) counts.set(source, (counts.get(source) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const oldest = idle.find((tcpClient) => counts.get(sourceOfClient(tcpClient)) === most);
  oldest?.close();
  return oldest !== undefined;
}
