// What each user has and may still do. A user is the name behind the time of a time-limited username.
import type { TurnLimits } from './limits.js';
import { TokenBucket } from './token-bucket.js';

/** How long an account without an allocation is kept: until its buckets are full again anyway. */
const FORGET_AFTER_MS = 1000;

export interface UserAccount {
  /** Those that are being made count. */
  allocations: number;
  lastSeenMs: number;
  readonly packets: TokenBucket;
  readonly bytes: TokenBucket;
}

/** `{expiry}:{user}` is one user, whatever the expiry. */
const userOf = (username: string): string => username.replace(/^\d+:/, '');

export class Users {
  readonly #limits: TurnLimits;
  readonly #accounts = new Map<string, UserAccount>();
  readonly #packets: TokenBucket;
  readonly #bytes: TokenBucket;

  constructor(limits: TurnLimits, nowMs: number) {
    this.#limits = limits;
    this.#packets = new TokenBucket(limits.relayedPacketsPerSecond, nowMs);
    this.#bytes = new TokenBucket(limits.relayedBytesPerSecond, nowMs);
  }

  get withAllocation(): number {
    return [...this.#accounts.values()].filter(({ allocations }) => allocations > 0).length;
  }

  accountOf(username: string, nowMs: number): UserAccount {
    const user = userOf(username);
    const known = this.#accounts.get(user);
    if (known) return known;
    const account: UserAccount = {
      allocations: 0,
      lastSeenMs: nowMs,
      packets: new TokenBucket(this.#limits.relayedPacketsPerSecondPerUser, nowMs),
      bytes: new TokenBucket(this.#limits.relayedBytesPerSecondPerUser, nowMs),
    };
    this.#accounts.set(user, account);
    return account;
  }

  /** Whether a packet of this user may pass now. What one limit refuses does not use up the next. */
  mayRelay(account: UserAccount, lengthBytes: number, nowMs: number): boolean {
    account.lastSeenMs = nowMs;
    return (
      account.packets.take(1, nowMs) &&
      account.bytes.take(lengthBytes, nowMs) &&
      this.#packets.take(1, nowMs) &&
      this.#bytes.take(lengthBytes, nowMs)
    );
  }

  sweep(nowMs: number): void {
    for (const [user, { allocations, lastSeenMs }] of this.#accounts)
      if (allocations === 0 && nowMs - lastSeenMs > FORGET_AFTER_MS) this.#accounts.delete(user);
  }
}
