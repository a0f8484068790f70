// Whose packet is it? Each peer of a session has a UDP port of its own at the server, so that even a
// Binding request, which names nobody, is known when it comes from where the session was ordered. Anybody
// else there, and whoever comes to the port that all share or over TCP, is known by the credentials that it
// shows; what it sent before that is kept until it shows them.
import type { DropReason, PeerId } from '../lib/recording/events.js';
import type { LoggedPacket } from './session-log.js';
import type { Session, Sessions } from './sessions.js';
import { plainAddress } from './source-of.js';
import type { ClientLink, PacketTap, SeenPacket } from './turn/packet-tap.js';

export interface PacketOwner {
  session: Session;
  peer: PeerId;
}

type Unclaimed = Omit<LoggedPacket, 'number' | 'peer'>;

/** An exchange before the credentials takes four packets; retransmissions take some more. */
const MOST_UNCLAIMED_PACKETS = 32;
const MOST_UNCLAIMED_LINKS = 1_000;
/** What a browser says before its credentials is small; who says more is flooding. */
const MOST_UNCLAIMED_BYTES = 512;

export class Attribution implements PacketTap {
  readonly #sessions: Sessions;
  readonly #nowMs: () => number;
  readonly #isThisMachine: (address: string) => boolean;
  readonly #ownersOfPorts = new Map<number, PacketOwner>();
  readonly #ownersOfLinks = new WeakMap<ClientLink, PacketOwner>();
  readonly #unclaimed = new Map<ClientLink, Unclaimed[]>();

  /** `isThisMachine`: whether the machine that the lab runs on has this address now. */
  constructor(
    sessions: Sessions,
    nowMs: () => number,
    isThisMachine: (address: string) => boolean,
  ) {
    this.#sessions = sessions;
    this.#nowMs = nowMs;
    this.#isThisMachine = isThisMachine;
  }

  /**
   * What comes to this UDP port from where the session was ordered is the owner's; the answer takes that
   * back. A stranger may find the port, and must neither fill the session's log nor keep it in use.
   */
  reserve(port: number, owner: PacketOwner): () => void {
    this.#ownersOfPorts.set(port, owner);
    return () => this.#ownersOfPorts.delete(port);
  }

  packet({ link, ...seen }: SeenPacket): void {
    const packet = { ...seen, transport: link.transport, atMs: this.#nowMs() };
    const owner = this.#ownerOf(link);
    if (owner) this.#log(owner, packet);
    else this.#keep(link, packet);
  }

  /** The first user of a link owns it: one session never sees another's packets. */
  identified(link: ClientLink, username: string): void {
    if (this.#ownerOf(link)) return;
    const owner = this.#sessions.ownerOf(username);
    if (owner === null) return;
    this.#ownersOfLinks.set(link, owner);
    for (const packet of this.#unclaimed.get(link) ?? []) this.#log(owner, packet);
    this.#unclaimed.delete(link);
  }

  /** Not a use of the session: a flood of its ports must not keep it. */
  dropped(link: ClientLink, reason: DropReason): void {
    const owner = this.#ownerOf(link);
    if (!owner) return;
    owner.session.log.drop(owner.peer, reason);
    for (const notify of owner.session.subscribers) notify();
  }

  ended(link: ClientLink): void {
    this.#unclaimed.delete(link);
  }

  #ownerOf(link: ClientLink): PacketOwner | undefined {
    const ofPort = link.transport === 'udp' ? this.#ownersOfPorts.get(link.server.port) : undefined;
    if (ofPort && this.#isWhereOrdered(link.client.address, ofPort.session)) return ofPort;
    return this.#ownersOfLinks.get(link);
  }

  /**
   * A page orders over one address, and asks from all that its machine has: those of another machine are
   * known by their credentials alone, those of this one are known to be one and the same.
   */
  #isWhereOrdered(address: string, { address: ordered }: Session): boolean {
    const plain = plainAddress(address);
    return plain === ordered || (this.#isThisMachine(ordered) && this.#isThisMachine(plain));
  }

  #keep(link: ClientLink, packet: Unclaimed): void {
    const kept = this.#unclaimed.get(link) ?? [];
    if (kept.length >= MOST_UNCLAIMED_PACKETS || packet.bytes.length > MOST_UNCLAIMED_BYTES) return;
    // The bytes are the server's, and only lent.
    kept.push({ ...packet, bytes: Uint8Array.from(packet.bytes) });
    this.#unclaimed.set(link, kept);
    const [oldest] = this.#unclaimed.keys();
    if (this.#unclaimed.size > MOST_UNCLAIMED_LINKS && oldest) this.#unclaimed.delete(oldest);
  }

  #log({ session, peer }: PacketOwner, packet: Unclaimed): void {
    session.log.add({ ...packet, peer });
    this.#sessions.touch(session);
    for (const notify of session.subscribers) notify();
  }
}
