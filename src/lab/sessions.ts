// The sessions that pages ordered: their credentials, their keys, their packets. A session that
// nobody uses is forgotten.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { PeerId } from '../lib/recording/events.js';
import { LogBudget, SessionLog } from './session-log.js';
import { isLoopbackAddress } from './turn/special-addresses.js';
import { plainAddress, sourceOf } from './source-of.js';

/** Credentials are taken for so long; a lesson is shorter. */
export const CREDENTIALS_VALID_MS = 6 * 60 * 60 * 1_000;
/** A page that comes back within this finds its session again. */
export const UNUSED_AFTER_MS = 10 * 60 * 1_000;
/** Of all logs together, beside what each may take for itself. */
const MOST_SHARED_LOG_BYTES = 128_000_000;

export interface SessionLimits {
  sessions: number;
  /** Behind one address may be a class: thirty students, each with a few tabs. */
  sessionsPerSource: number;
  /** Of one host in an IPv6 network, where its neighbours have addresses of their own. */
  sessionsPerIpv6Address: number;
}

export const SESSION_LIMITS: SessionLimits = {
  sessions: 500,
  sessionsPerSource: 100,
  sessionsPerIpv6Address: 20,
};

/** Why there is no session: all of this source's are in use, or all that might have made room. */
export type SessionRefusal = 'source-is-full' | 'full';

export interface Clock {
  /** Monotonic, in milliseconds. */
  nowMs: () => number;
  /** Seconds since 1970. */
  unixSeconds: () => number;
}

export interface Session {
  readonly id: string;
  readonly token: string;
  /** From where it was ordered, as `plainAddress` writes it. */
  readonly address: string;
  /** The same as `sourceOf` tells. */
  readonly source: string;
  /** Seconds since 1970, as it stands in the usernames. */
  readonly expiresAt: number;
  readonly log: SessionLog;
  /** Called when the log grew or counted. */
  readonly subscribers: Set<() => void>;
  /** Called when the session is forgotten. */
  readonly endings: (() => void)[];
  lastUsedMs: number;
  /** Whatever is still made for it has come too late. */
  isForgotten: boolean;
}

export class Sessions {
  readonly #clock: Clock;
  readonly #limits: SessionLimits;
  readonly #sessions = new Map<string, Session>();
  readonly #budget = new LogBudget(MOST_SHARED_LOG_BYTES);

  constructor(clock: Clock, limits: SessionLimits = SESSION_LIMITS) {
    this.#clock = clock;
    this.#limits = limits;
  }

  get count(): number {
    return this.#sessions.size;
  }

  /** A session for whoever asks from this address, unless too many are in use. */
  create(address: string): Session | SessionRefusal {
    this.sweep();
    const source = sourceOf(address);
    const refusal = this.#makeRoom(plainAddress(address), source);
    if (refusal !== null) return refusal;
    const session: Session = {
      id: randomBytes(9).toString('base64url'),
      token: randomBytes(24).toString('base64url'),
      address: plainAddress(address),
      source,
      expiresAt: this.#clock.unixSeconds() + CREDENTIALS_VALID_MS / 1_000,
      log: new SessionLog(this.#budget),
      subscribers: new Set(),
      endings: [],
      lastUsedMs: this.#clock.nowMs(),
      isForgotten: false,
    };
    this.#sessions.set(session.id, session);
    return session;
  }

  /** The session with this key; null for an unknown one and for a wrong key alike. */
  open(id: string, token: string): Session | null {
    const session = this.#sessions.get(id);
    return session && equalTexts(session.token, token) ? session : null;
  }

  /** Whose credentials these are; null for a username that is none of ours. */
  ownerOf(username: string): { session: Session; peer: PeerId } | null {
    const [, id = '', name] = /^\d+:(.+)\.(A|B)$/.exec(username) ?? [];
    const session = this.#sessions.get(id);
    const peer = name === 'A' || name === 'B' ? name : null;
    return session && peer ? { session, peer } : null;
  }

  touch(session: Session): void {
    session.lastUsedMs = this.#clock.nowMs();
  }

  /** Forgets what nobody has used for long. */
  sweep(): void {
    const before = this.#clock.nowMs() - UNUSED_AFTER_MS;
    const now = this.#clock.unixSeconds();
    for (const session of this.#sessions.values()) {
      const isUnused = session.subscribers.size === 0 && session.lastUsedMs < before;
      if (isUnused || session.expiresAt < now) this.forget(session);
    }
  }

  /**
   * Forgets one that nobody uses where there are too many: one of the same address or source when that is
   * over its share, else one of the source that has most, and never one of a source that has less.
   */
  #makeRoom(address: string, source: string): SessionRefusal | null {
    const counts = new Map<string, number>();
    for (const session of this.#sessions.values())
      counts.set(session.source, (counts.get(session.source) ?? 0) + 1);
    const countOf = (of: string): number => counts.get(of) ?? 0;

    const { sessions, sessionsPerSource, sessionsPerIpv6Address } = this.#limits;
    const isHost = address.includes(':') && !isLoopbackAddress(address);
    const isOfHost = (a: Session): boolean => a.address === address;
    if (isHost && [...this.#sessions.values()].filter(isOfHost).length >= sessionsPerIpv6Address)
      return this.#forgetFirst(isOfHost) ? null : 'source-is-full';
    if (countOf(source) >= sessionsPerSource)
      return this.#forgetFirst((a) => a.source === source) ? null : 'source-is-full';
    if (this.#sessions.size < sessions) return null;
    const madeRoom = this.#forgetFirst(
      (a) => countOf(a.source) >= countOf(source),
      (a, b) => countOf(b.source) - countOf(a.source),
    );
    return madeRoom ? null : 'full';
  }

  /** Of the unused ones that may go the first in this order, and of equals the longest unused. */
  #forgetFirst(
    mayGo: (session: Session) => boolean,
    order: (a: Session, b: Session) => number = () => 0,
  ): boolean {
    const [first] = [...this.#sessions.values()]
      .filter((session) => session.subscribers.size === 0 && mayGo(session))
      .sort((a, b) => order(a, b) || a.lastUsedMs - b.lastUsedMs);
    if (first) this.forget(first);
    return first !== undefined;
  }

  /** Forgets all of them. */
  close(): void {
    for (const session of this.#sessions.values()) this.forget(session);
  }

  forget(session: Session): void {
    session.isForgotten = true;
    for (const ending of session.endings.splice(0)) ending();
    session.log.clear();
    this.#sessions.delete(session.id);
  }
}

/** `{expiry}:{session}.{peer}`, as coturn's `use-auth-secret` reads it. */
export const usernameOf = ({ id, expiresAt }: Session, peer: PeerId): string =>
  `${expiresAt}:${id}.${peer}`;

function equalTexts(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return first.length === second.length && timingSafeEqual(first, second);
}
