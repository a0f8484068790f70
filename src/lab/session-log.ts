// What one session's peers sent and received at the server, as far as it is kept: all that teaches
// something, and of encrypted media the first packets. What is left out is counted.
import type {
  DroppedPackets,
  DropReason,
  OmittedPackets,
  PeerId,
  SeenPacket,
} from '../lib/recording/events.js';
import { isEncrypted } from '../lib/stun/traffic.js';

/** A packet of the log, numbered from 1. Times are the lab's own, in milliseconds. */
export type LoggedPacket = Omit<SeenPacket, 'bytes' | 'seenAtMs' | 'seenWithinMs'> & {
  number: number;
  peer: PeerId;
  bytes: Uint8Array;
  atMs: number;
};

export type LoggedOmission = OmittedPackets & { peer: PeerId };
export type LoggedDrop = DroppedPackets & { peer: PeerId };

export interface LogLimits {
  /** Encrypted packets of each peer, leg and direction. */
  media: number;
  packets: number;
  bytes: number;
  /** Of these, what is there for each session, whatever the others keep; a walk takes less. */
  ownBytes: number;
}

const LOG_LIMITS: LogLimits = { media: 24, packets: 6_000, bytes: 6_000_000, ownBytes: 500_000 };

/** What all sessions together may keep beyond what each has for itself. */
export class LogBudget {
  #leftBytes: number;

  constructor(bytes: number) {
    this.#leftBytes = bytes;
  }

  take(bytes: number): boolean {
    if (bytes > this.#leftBytes) return false;
    this.#leftBytes -= bytes;
    return true;
  }

  giveBack(bytes: number): void {
    this.#leftBytes += bytes;
  }
}

/** A packet takes memory beside its bytes. */
const OVERHEAD_BYTES = 400;
const costBytes = (bytes: Uint8Array): number => bytes.length + OVERHEAD_BYTES;

export class SessionLog {
  readonly #limits: LogLimits;
  readonly #budget: LogBudget;
  readonly #packets: LoggedPacket[] = [];
  readonly #mediaCounts = new Map<string, number>();
  readonly #omissions = new Map<string, LoggedOmission>();
  readonly #drops = new Map<string, LoggedDrop>();
  #counted = 0;
  #bytes = 0;
  /** Of the budget. */
  #takenBytes = 0;
  #isClosed = false;

  constructor(budget: LogBudget, limits: LogLimits = LOG_LIMITS) {
    this.#budget = budget;
    this.#limits = limits;
  }

  /** The packets with numbers above `after`, oldest first, at most `most` of them. */
  packetsAfter(after: number, most: number): readonly LoggedPacket[] {
    return this.#packets.slice(after, after + most);
  }

  get lastNumber(): number {
    return this.#packets.length;
  }

  /** What was seen and not kept, since the session began. */
  get omissions(): readonly LoggedOmission[] {
    return [...this.#omissions.values()];
  }

  /** What the server let go no further, since the session began. */
  get drops(): readonly LoggedDrop[] {
    return [...this.#drops.values()];
  }

  /** Grows with every packet that is only counted. */
  get counted(): number {
    return this.#counted;
  }

  /** Counts a packet that went no further, whether it was added or not. */
  drop(peer: PeerId, reason: DropReason): void {
    const key = `${peer} ${reason}`;
    const before = this.#drops.get(key)?.packets ?? 0;
    this.#drops.set(key, { peer, reason, packets: before + 1 });
    this.#counted += 1;
  }

  /** Keeps a copy of the bytes, or counts them. Returns whether the packet was kept. */
  add(seen: Omit<LoggedPacket, 'number'>): boolean {
    if (this.#isClosed) return false;
    const reason = this.#reasonToOmit(seen);
    if (reason !== null) {
      this.#count(seen.peer, reason, seen.bytes.length);
      return false;
    }
    this.#bytes += costBytes(seen.bytes);
    this.#packets.push({
      ...seen,
      number: this.#packets.length + 1,
      bytes: Uint8Array.from(seen.bytes),
    });
    return true;
  }

  #reasonToOmit({
    peer,
    leg,
    direction,
    bytes,
  }: Omit<LoggedPacket, 'number'>): OmittedPackets['reason'] | null {
    if (isEncrypted(bytes)) {
      const key = `${peer} ${leg} ${direction}`;
      const count = (this.#mediaCounts.get(key) ?? 0) + 1;
      this.#mediaCounts.set(key, count);
      if (count > this.#limits.media) return 'media';
    }
    const isFull =
      this.#packets.length >= this.#limits.packets ||
      this.#bytes + costBytes(bytes) > this.#limits.bytes ||
      !this.#hasRoom(this.#bytes + costBytes(bytes));
    return isFull ? 'limit' : null;
  }

  /** Takes from the budget what is beyond its own. */
  #hasRoom(bytes: number): boolean {
    const beyond = bytes - this.#limits.ownBytes - this.#takenBytes;
    if (beyond <= 0) return true;
    if (!this.#budget.take(beyond)) return false;
    this.#takenBytes += beyond;
    return true;
  }

  /** Forgets everything, and takes nothing more. */
  clear(): void {
    this.#isClosed = true;
    this.#budget.giveBack(this.#takenBytes);
    this.#takenBytes = 0;
    this.#bytes = 0;
    this.#packets.length = 0;
  }

  #count(peer: PeerId, reason: OmittedPackets['reason'], bytes: number): void {
    const key = `${peer} ${reason}`;
    const before = this.#omissions.get(key) ?? { peer, reason, packets: 0, bytes: 0 };
    this.#omissions.set(key, {
      ...before,
      packets: before.packets + 1,
      bytes: before.bytes + bytes,
    });
    this.#counted += 1;
  }
}
