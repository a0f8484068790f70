// What the protocol asks of the world outside, so that a test can be that world.

export interface Clock {
  /** Never goes back; its zero means nothing. */
  monotonicMs: () => number;
  /** Since 1970. */
  unixMs: () => number;
}

/** A bound UDP socket at a relayed address. */
export interface RelaySocket {
  readonly address: string;
  readonly port: number;
  /** Called for each datagram; set by whoever owns the socket. */
  receive: (bytes: Uint8Array, address: string, port: number) => void;
  send(
    bytes: Uint8Array,
    offsetBytes: number,
    lengthBytes: number,
    port: number,
    address: string,
  ): void;
  close(): void;
}

export type OpenedRelaySocket =
  | { kind: 'open'; socket: RelaySocket }
  /** Somebody has this port: try another. */
  | { kind: 'taken' }
  /** Another port would not help: no such address, no file handle left. */
  | { kind: 'refused' };

export interface World {
  clock: Clock;
  /** Unpredictable bytes. */
  random: (lengthBytes: number) => Uint8Array;
  /** Those that the machine has at this moment, on all its networks. Throws where the system does not tell. */
  ownAddresses: () => readonly string[];
  openRelaySocket: (address: string, port: number) => Promise<OpenedRelaySocket>;
}
