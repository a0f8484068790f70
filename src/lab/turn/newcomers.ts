// How many requests those may send who have no allocation. Whoever floods uses up a share of their own:
// the one of a source at a listening address, then the one of the source, and never the whole.
import { sourceOf } from '../source-of.js';
import type { TurnLimits } from './limits.js';
import type { ClientLink } from './packet-tap.js';
import { isLoopbackAddress } from './special-addresses.js';
import { TokenBucket } from './token-bucket.js';
import { TokenBuckets } from './token-buckets.js';

export class Newcomers {
  readonly #atListener: TokenBuckets;
  readonly #ofSource: TokenBuckets;
  readonly #all: TokenBucket;

  constructor(limits: TurnLimits, nowMs: number) {
    const { requestSources: most } = limits;
    this.#atListener = new TokenBuckets(limits.requestsPerSecondPerListener, most, nowMs);
    this.#ofSource = new TokenBuckets(limits.requestsPerSecondPerSource, most, nowMs);
    this.#all = new TokenBucket(limits.requestsPerSecond, nowMs);
  }

  /** Whether one more request may come from there. What one limit refuses does not use up the next. */
  take({ client, server }: Pick<ClientLink, 'client' | 'server'>, nowMs: number): boolean {
    const source = sourceOf(client.address);
    return (
      this.#atListener.take(`${source} ${server.address}:${server.port}`, nowMs) &&
      // On this machine all have one source. The port at which they ask tells them apart: each peer of a
      // session has one of its own.
      (isLoopbackAddress(client.address) || this.#ofSource.take(source, nowMs)) &&
      this.#all.take(1, nowMs)
    );
  }

  sweep(nowMs: number): void {
    this.#atListener.sweep(nowMs);
    this.#ofSource.sweep(nowMs);
  }
}
