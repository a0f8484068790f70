// A limit on the rate of each of many, of whom nobody knows beforehand how many they are.
import { TokenBucket } from './token-bucket.js';

export class TokenBuckets {
  readonly #perSecond: number;
  readonly #most: number;
  readonly #buckets = new Map<string, TokenBucket>();
  /** Of those who came when there was no room for one more; null: they may all pass. */
  readonly #shared: TokenBucket | null;

  /**
   * `most`: so many get a bucket of their own at a time; `perSecond` may be `Infinity`. `others`: what
   * becomes of those beyond.
   */
  constructor(
    perSecond: number,
    most: number,
    nowMs: number,
    others: 'share-one' | 'pass' = 'share-one',
  ) {
    this.#perSecond = perSecond;
    this.#most = most;
    this.#shared = others === 'pass' ? null : new TokenBucket(perSecond, nowMs);
  }

  get size(): number {
    return this.#buckets.size;
  }

  take(key: string, nowMs: number): boolean {
    if (this.#perSecond === Infinity) return true;
    const known = this.#buckets.get(key);
    if (known) return known.take(1, nowMs);
    if (this.#buckets.size >= this.#most) return this.#shared?.take(1, nowMs) ?? true;
    const bucket = new TokenBucket(this.#perSecond, nowMs);
    this.#buckets.set(key, bucket);
    return bucket.take(1, nowMs);
  }

  /** Forgets the buckets that are full again: a new one would be the same. */
  sweep(nowMs: number): void {
    for (const [key, bucket] of this.#buckets) if (bucket.isFull(nowMs)) this.#buckets.delete(key);
  }
}
