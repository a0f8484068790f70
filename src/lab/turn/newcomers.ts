// How many requests those may send who have no allocation. Whoever floods uses up shares of their own: of
// an address of an IPv6 network, of a source at a listening address, of the source. Several sources can
// together use up what all share; what each source is sure of is beside that, so that nobody else loses it.
// Who takes ever new addresses of a network uses up the share of that network, and no other's.
import { sourceOf } from '../source-of.js';
import type { TurnLimits } from './limits.js';
import type { ClientLink } from './packet-tap.js';
import { isLoopbackAddress } from './special-addresses.js';
import { TokenBucket } from './token-bucket.js';
import { TokenBuckets } from './token-buckets.js';

export class Newcomers {
  readonly #limits: TurnLimits;
  readonly #atListener: TokenBuckets;
  readonly #ofSource: TokenBuckets;
  readonly #sure: TokenBuckets;
  readonly #all: TokenBucket;
  /** By their network, so that one which has very many leaves room for another's. */
  readonly #ofIpv6Addresses = new Map<string, TokenBuckets>();

  constructor(limits: TurnLimits, nowMs: number) {
    const { requestSources: most } = limits;
    this.#limits = limits;
    this.#atListener = new TokenBuckets(limits.requestsPerSecondPerListener, most, nowMs);
    this.#ofSource = new TokenBuckets(limits.requestsPerSecondPerSource, most, nowMs);
    this.#sure = new TokenBuckets(limits.sureRequestsPerSecondPerSource, most, nowMs);
    this.#all = new TokenBucket(limits.requestsPerSecond, nowMs);
  }

  /** Whether one more request may come from there. What one limit refuses does not use up the next. */
  take({ client, server }: Pick<ClientLink, 'client' | 'server'>, nowMs: number): boolean {
    const source = sourceOf(client.address);
    const atListener = `${source} ${server.address}:${server.port}`;
    // On this machine all have one source. The port at which they ask tells them apart: each peer of a
    // session has one of its own.
    if (isLoopbackAddress(client.address))
      return this.#atListener.take(atListener, nowMs) && this.#takeOfAll(atListener, nowMs);
    return (
      this.#takeOfAddress(source, client.address, nowMs) &&
      this.#atListener.take(atListener, nowMs) &&
      this.#ofSource.take(source, nowMs) &&
      this.#takeOfAll(source, nowMs)
    );
  }

  sweep(nowMs: number): void {
    for (const buckets of [this.#atListener, this.#ofSource, this.#sure]) buckets.sweep(nowMs);
    for (const [source, buckets] of this.#ofIpv6Addresses) {
      buckets.sweep(nowMs);
      if (buckets.size === 0) this.#ofIpv6Addresses.delete(source);
    }
  }

  #takeOfAll(key: string, nowMs: number): boolean {
    return this.#sure.take(key, nowMs) || this.#all.take(1, nowMs);
  }

  #takeOfAddress(source: string, address: string, nowMs: number): boolean {
    if (!source.endsWith('/64')) return true;
    const { requestsPerSecondPerIpv6Address, requestAddressesPerSource, requestSources } =
      this.#limits;
    const known = this.#ofIpv6Addresses.get(source);
    // So many networks, or addresses of one, are a flood; the shares of the networks bound it.
    if (!known && this.#ofIpv6Addresses.size >= requestSources) return true;
    const buckets =
      known ??
      new TokenBuckets(requestsPerSecondPerIpv6Address, requestAddressesPerSource, nowMs, 'pass');
    this.#ofIpv6Addresses.set(source, buckets);
    return buckets.take(address, nowMs);
  }
}
