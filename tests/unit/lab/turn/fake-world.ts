// A world for the server without sockets and without time: the clock stands still until it is moved,
// and a relay socket writes down what it is to send.
import type { OpenedRelaySocket, RelaySocket, World } from '../../../../src/lab/turn/world.js';

export interface Sent {
  data: string;
  to: string;
}

export class FakeRelaySocket implements RelaySocket {
  readonly sent: Sent[] = [];
  isClosed = false;
  receive: RelaySocket['receive'] = () => undefined;

  constructor(
    readonly address: string,
    readonly port: number,
  ) {}

  send(bytes: Uint8Array, offset: number, length: number, port: number, address: string): void {
    if (this.isClosed) throw new Error('sent through a closed socket');
    const data = Buffer.from(bytes.subarray(offset, offset + length)).toString();
    this.sent.push({ data, to: `${address}:${port}` });
  }

  close(): void {
    if (this.isClosed) throw new Error('closed twice');
    this.isClosed = true;
  }
}

export class FakeWorld implements World {
  nowMs = 1_000_000;
  /** In the time since 1970, the same moment. */
  readonly startedAtUnixMs = 1_700_000_000_000;
  /** All that were ever opened. */
  readonly sockets: FakeRelaySocket[] = [];
  /** Ports that somebody else has. */
  readonly taken = new Set<number>();
  /** What the system says to the next sockets, whatever their port. */
  refusesSockets = false;
  /** What the machine has beside the addresses that the server listens on. */
  machineAddresses: readonly string[] = [];
  /** What the system needs to say which addresses there are. */
  hasFileHandles = true;
  readonly ownAddresses = (): readonly string[] => {
    if (this.hasFileHandles) return this.machineAddresses;
    throw new Error('uv_interface_addresses returned Unknown system error 24 (EMFILE)');
  };
  /** Nobody foresaw this. */
  breaksDown = false;
  #seed = 1;

  readonly clock = {
    monotonicMs: () => this.nowMs,
    unixMs: () => this.startedAtUnixMs + this.nowMs - 1_000_000,
  };

  get openSockets(): FakeRelaySocket[] {
    return this.sockets.filter(({ isClosed }) => !isClosed);
  }

  /** The same bytes in each run (xorshift). */
  readonly random = (lengthBytes: number): Uint8Array =>
    Uint8Array.from({ length: lengthBytes }, () => {
      this.#seed ^= this.#seed << 13;
      this.#seed ^= this.#seed >>> 17;
      this.#seed ^= this.#seed << 5;
      return this.#seed & 0xff;
    });

  readonly openRelaySocket = (address: string, port: number): Promise<OpenedRelaySocket> => {
    if (this.breaksDown) return Promise.reject(new Error('unforeseen'));
    if (this.refusesSockets) return Promise.resolve({ kind: 'refused' });
    const isTaken = this.openSockets.some((s) => s.address === address && s.port === port);
    if (isTaken || this.taken.has(port)) return Promise.resolve({ kind: 'taken' });
    const socket = new FakeRelaySocket(address, port);
    this.sockets.push(socket);
    return Promise.resolve({ kind: 'open', socket });
  };
}

/** All that was about to happen has happened. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
