// The clients of one UDP socket, by their address: a datagram has no connection that would remember them.
import { EndpointMap } from './endpoint-map.js';
import { LIFETIMES } from './limits.js';
import { endpointKey } from './relay-policy.js';
import type { TurnClient } from './turn-client.js';

export class UdpClients {
  readonly #maxQuiet: number;
  /** Those without an allocation; who was heard of last stands last. */
  readonly #quiet = new Map<string, TurnClient>();
  readonly #withAllocation = new EndpointMap<TurnClient>();

  /** `maxQuiet`: clients without an allocation; one more, and the one that was quiet longest is forgotten. */
  constructor(maxQuiet: number) {
    this.#maxQuiet = maxQuiet;
  }

  get size(): number {
    return this.#quiet.size + this.#withAllocation.size;
  }

  find(address: string, port: number): TurnClient | undefined {
    return this.#withAllocation.get(address, port) ?? this.#quiet.get(endpointKey(address, port));
  }

  add(client: TurnClient): void {
    this.#quiet.set(keyOf(client), client);
    if (this.#quiet.size <= this.#maxQuiet) return;
    for (const oldest of this.#quiet.values()) {
      // Its allocation is not there yet, but its socket is being opened.
      if (oldest.isAllocating) continue;
      this.#forget(oldest);
      break;
    }
  }

  /** A client without an allocation has said something. */
  heard(client: TurnClient, nowMs: number): void {
    client.lastSeenMs = nowMs;
    const key = keyOf(client);
    if (this.#quiet.delete(key)) this.#quiet.set(key, client);
  }

  /** Called when the client has got its allocation, or has it no more. */
  sort(client: TurnClient, nowMs: number): void {
    if (client.isGone) return;
    const { address, port } = client.link.client;
    client.lastSeenMs = nowMs;
    this.#quiet.delete(keyOf(client));
    this.#withAllocation.delete(address, port);
    if (client.allocation) this.#withAllocation.set(address, port, client);
    else this.#quiet.set(keyOf(client), client);
  }

  sweep(nowMs: number): void {
    for (const client of this.#quiet.values())
      if (!client.isAllocating && nowMs - client.lastSeenMs >= LIFETIMES.quietMs)
        this.#forget(client);
  }

  /** Forgets all of them; the caller ends those that it gets. */
  close(): TurnClient[] {
    const all = [...this.#quiet.values(), ...this.#withAllocation.values()];
    this.#quiet.clear();
    this.#withAllocation.clear();
    return all;
  }

  #forget(client: TurnClient): void {
    this.#quiet.delete(keyOf(client));
    client.end();
  }
}

const keyOf = ({ link }: TurnClient): string => endpointKey(link.client.address, link.client.port);
