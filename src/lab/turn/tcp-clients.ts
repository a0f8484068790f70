// The clients that came over TCP: how many there may be, and which of them must go.
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
   * Makes room for one more from this address, by closing the oldest that has no allocation: so those
   * who only hold a connection open keep nobody out for long. False when there is no room to be made.
   */
  makeRoom(address: string): boolean {
    const { tcpConnections, tcpConnectionsPerAddress, tcpConnectionsWithoutAllocation } =
      this.#limits;
    const sameAddress = [...this.#all].filter(
      ({ client }) => client.link.client.address === address,
    );
    if (sameAddress.length >= tcpConnectionsPerAddress && !closeOldest(sameAddress)) return false;
    const idle = [...this.#all].filter(isIdle);
    if (idle.length >= tcpConnectionsWithoutAllocation && !closeOldest(idle)) return false;
    return this.#all.size < tcpConnections || closeOldest(this.#all);
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

function closeOldest(tcpClients: Iterable<TcpClient>): boolean {
  for (const tcpClient of tcpClients) {
    if (!isIdle(tcpClient)) continue;
    tcpClient.close();
    return true;
  }
  return false;
}
