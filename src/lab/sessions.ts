// The sessions that pages ordered: their credentials, their keys, their packets. A session that
// nobody uses is forgotten.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { PeerId } from '../lib/recording/events.js';
import { LogBudget, SessionLog } from './session-log.js';

/** Credentials are taken for so long; a lesson is shorter. */
export const CREDENTIALS_VALID_MS = 6 * 60 * 60 * 1_000;
/** A page that comes back within this finds its session again. */
export const UNUSED_AFTER_MS = 10 * 60 * 1_000;
export const MOST_SESSIONS = 500;
const MOST_LOG_BYTES = 256_000_000;

export interface Clock {
  /** Monotonic, in milliseconds. */
  nowMs: () => number;
  /** Seconds since 1970. */
  unixSeconds: () => number;
}

export interface Session {
  readonly id: string;
  readonly token: string;
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
  readonly #sessions = new Map<string, Session>();
  readonly #budget = new LogBudget(MOST_LOG_BYTES);

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get count(): number {
    return this.#sessions.size;
  }

  /** null when there are too many that are in use. */
  create(): Session | null {
    this.sweep();
    if (this.#sessions.size >= MOST_SESSIONS && !this.#forgetLongestUnused()) return null;
    const session: Session = {
      id: randomBytes(9).toString('base64url'),
      token: randomBytes(24).toString('base64url'),
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

  #forgetLongestUnused(): boolean {
    const unused = [...this.#sessions.values()].filter(({ subscribers }) => subscribers.size === 0);
    const longest = unused.sort((a, b) => a.lastUsedMs - b.lastUsedMs)[0];
    if (longest) this.forget(longest);
    return longest !== undefined;
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
