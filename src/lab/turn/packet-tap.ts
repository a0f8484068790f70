// Who wants to see each packet that the server sees: the contract between the server and its tap.
import type { DropReason } from '../../lib/recording/events.js';
import type { SocketAddress } from '../../lib/stun/attributes.js';

export type Transport = 'udp' | 'tcp';

/** The 5-tuple between a client and the server (RFC 8656 §2); one object as long as the link lives. */
export interface ClientLink {
  readonly transport: Transport;
  readonly client: Readonly<SocketAddress>;
  readonly server: Readonly<SocketAddress>;
}

/** A packet as the server saw it. The bytes are only valid during the call. */
export interface SeenPacket {
  link: ClientLink;
  /**
   * `client`: between the client and the server. `relayed`: between a relayed address and somebody who
   * is no allocation of this server; what came without a permission is not told.
   */
  leg: 'client' | 'relayed';
  direction: 'toServer' | 'fromServer';
  /** The server's end: the address it listens on, or the relayed address. */
  server: Readonly<SocketAddress>;
  remote: Readonly<SocketAddress>;
  /** A datagram; on TCP one message cut from the stream. */
  bytes: Uint8Array;
}

/**
 * Told of every packet, in the order in which the server saw it, and before what the packet brings
 * about. Called synchronously, so it must be cheap. Requests over a limit, and what a client reads too
 * slowly to get, are told as dropped alone; data that a client sends is told also when the relay then has
 * to drop it.
 */
export interface PacketTap {
  packet(seen: SeenPacket): void;
  /** This link has proved to belong to a user: the first request with the right integrity. */
  identified(link: ClientLink, username: string): void;
  /**
   * A packet from this client, for it or to its relayed address went no further. Not told of what comes
   * from strangers and is no request. A link of which nothing else is told may come here only once.
   */
  dropped(link: ClientLink, reason: DropReason): void;
  /** The link ended: TCP closed, or a UDP client was quiet and has no allocation. */
  ended(link: ClientLink): void;
}
