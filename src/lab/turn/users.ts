// What each user and each source has and may still do. A user is the name behind the time of a
// time-limited username; a source is where its client is.
import { sourceOf } from '../source-of.js';
import type { TurnLimits } from './limits.js';
import { isLoopbackAddress } from './special-addresses.js';
import { TokenBucket } from './token-bucket.js';

/** How long an account without an allocation is kept: until its buckets are full again anyway. */
const FORGET_AFTER_MS = 1000;

interface Account {
  /** Those that are being made count. */
  allocations: number;
  lastSeenMs: number;
  readonly packets: TokenBucket;
  readonly bytes: TokenBucket;
}

/** On whose account an allocation is. */
export interface Place {
  readonly user: Account;
  /** Null on loopback, where all have one source. */
  readonly source: Account | null;
}

/** `{expiry}:{user}` is one user, whatever the expiry. */
const userOf = (username: string): string => username.replace(/^\d+:/, '');

export class Users {
  readonly #limits: TurnLimits;
  readonly #users = new Map<string, Account>();
  readonly #sources = new Map<string, Account>();
  readonly #packets: TokenBucket;
  readonly #bytes: TokenBucket;

  constructor(limits: TurnLimits, nowMs: number) {
    this.#limits = limits;
    this.#packets = new TokenBucket(limits.relayedPacketsPerSecond, nowMs);
    this.#bytes = new TokenBucket(limits.relayedBytesPerSecond, nowMs);
  }

  get withAllocation(): number {
    return [...this.#users.values()].filter(({ allocations }) => allocations > 0).length;
  }

  /** Of a user whose client has this address. */
  placeOf(username: string, address: string, nowMs: number): Place {
    const limits = this.#limits;
    const user = accountIn(this.#users, userOf(username), () => ({
      allocations: 0,
      lastSeenMs: nowMs,
      packets: new TokenBucket(limits.relayedPacketsPerSecondPerUser, nowMs),
      bytes: new TokenBucket(limits.relayedBytesPerSecondPerUser, nowMs),
    }));
    if (isLoopbackAddress(address)) return { user, source: null };
    const source = accountIn(this.#sources, sourceOf(address), () => ({
      allocations: 0,
      lastSeenMs: nowMs,
      packets: new TokenBucket(limits.relayedPacketsPerSecondPerSource, nowMs),
      bytes: new TokenBucket(limits.relayedBytesPerSecondPerSource, nowMs),
    }));
    return { user, source };
  }

  /** One allocation more, or one less. */
  count({ user, source }: Place, change: 1 | -1, nowMs: number): void {
    for (const account of [user, source]) {
      if (!account) continue;
      account.allocations += change;
      account.lastSeenMs = nowMs;
    }
  }

  /** Whether a packet of this user may pass now. What one limit refuses does not use up the next. */
  mayRelay({ user, source }: Place, lengthBytes: number, nowMs: number): boolean {
    return (
      mayPass(user, lengthBytes, nowMs) &&
      (source === null || mayPass(source, lengthBytes, nowMs)) &&
      this.#packets.take(1, nowMs) &&
      this.#bytes.take(lengthBytes, nowMs)
    );
  }

  sweep(nowMs: number): void {
    for (const accounts of [this.#users, this.#sources])
      for (const [name, { allocations, lastSeenMs }] of accounts)
        if (allocations === 0 && nowMs - lastSeenMs > FORGET_AFTER_MS) accounts.delete(name);
  }
}

function accountIn(accounts: Map<string, Account>, name: string, make: () => Account): Account {
  const known = accounts.get(name);
  if (known) return known;
  const made = make();
  accounts.set(name, made);
  return made;
}

function mayPass(account: Account, lengthBytes: number, nowMs: number): boolean {
  account.lastSeenMs = nowMs;
  return account.packets.take(1, nowMs) && account.bytes.take(lengthBytes, nowMs);
}
