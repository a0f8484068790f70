// All allocations, the ports kept for later ones, and the freeing of both. Every relay socket is owned
// here from the moment it is open.
import type { Allocation, Relay } from './allocation.js';
import { LIFETIMES, type TurnLimits } from './limits.js';
import type { TurnClient } from './turn-client.js';
import { type Place, Users } from './users.js';
import type { RelaySocket } from './world.js';

/** A port that a client asked to have kept for its next allocation (RFC 8656 §7.2). */
interface Reservation {
  socket: RelaySocket;
  expiresAtMs: number;
}

export class Allocations {
  readonly users: Users;
  readonly #limits: TurnLimits;
  readonly #all = new Set<Allocation>();
  readonly #relays = new Map<string, Relay>();
  readonly #places = new WeakMap<Allocation, Place>();
  readonly #reservations = new Map<string, Reservation>();
  readonly #onChange: (client: TurnClient) => void;
  #promised = 0;

  /** `onChange`: the client has got an allocation, or has none any more. */
  constructor(limits: TurnLimits, nowMs: number, onChange: (client: TurnClient) => void) {
    this.#limits = limits;
    this.users = new Users(limits, nowMs);
    this.#onChange = onChange;
  }

  get all(): ReadonlySet<Allocation> {
    return this.#all;
  }

  get relayCount(): number {
    return this.#relays.size;
  }

  get reservationCount(): number {
    return this.#reservations.size;
  }

  /** The live relay at exactly this `address:port`. */
  relayAt(key: string): Relay | undefined {
    return this.#relays.get(key);
  }

  placeOf(allocation: Allocation): Place | undefined {
    return this.#places.get(allocation);
  }

  /** Counts an allocation that is about to be made; or says which error forbids it. */
  promise(username: string, { link }: TurnClient, nowMs: number): Place | 486 | 508 {
    const place = this.users.placeOf(username, link.client.address, nowMs);
    const { allocations, allocationsPerUser, allocationsPerSource } = this.#limits;
    if (place.user.allocations >= allocationsPerUser) return 486;
    if (place.source && place.source.allocations >= allocationsPerSource) return 508;
    if (this.#promised >= allocations) return 508;
    this.users.count(place, 1, nowMs);
    this.#promised += 1;
    return place;
  }

  /** The promise will not be kept, or no longer. */
  retract(place: Place, nowMs: number): void {
    this.users.count(place, -1, nowMs);
    this.#promised -= 1;
  }

  add(allocation: Allocation, place: Place): void {
    this.#all.add(allocation);
    this.#places.set(allocation, place);
    for (const relay of allocation.relays) this.#relays.set(relay.key, relay);
    allocation.client.allocation = allocation;
    this.#onChange(allocation.client);
  }

  /** Frees one relayed address; with the last one the allocation ends. */
  freeRelay(relay: Relay, nowMs: number): void {
    const { allocation } = relay;
    allocation.removeRelay(relay);
    this.#relays.delete(relay.key);
    relay.socket.close();
    if (allocation.relays.length > 0 || !this.#all.delete(allocation)) return;
    const place = this.#places.get(allocation);
    if (place) this.retract(place, nowMs);
    allocation.client.allocation = null;
    this.#onChange(allocation.client);
  }

  /** Frees what of it has expired: the sweep may not have come by yet. */
  freeExpired(allocation: Allocation, nowMs: number): void {
    for (const relay of [...allocation.relays])
      if (relay.expiresAtMs <= nowMs) this.freeRelay(relay, nowMs);
  }

  free(allocation: Allocation, nowMs: number): void {
    for (const relay of [...allocation.relays]) this.freeRelay(relay, nowMs);
  }

  reserve(token: string, socket: RelaySocket, nowMs: number): void {
    const expiresAtMs = nowMs + LIFETIMES.reservationMs;
    this.#reservations.set(token, { socket, expiresAtMs });
  }

  /** Hands the reserved socket over, once; null for a token that is not valid (any more). */
  redeem(token: string, nowMs: number): RelaySocket | null {
    const reservation = this.#reservations.get(token);
    if (!reservation || reservation.expiresAtMs <= nowMs) return null;
    this.#reservations.delete(token);
    return reservation.socket;
  }

  sweep(nowMs: number): void {
    for (const allocation of this.#all) {
      this.freeExpired(allocation, nowMs);
      allocation.sweep(nowMs);
    }
    for (const [token, { socket, expiresAtMs }] of this.#reservations) {
      if (expiresAtMs > nowMs) continue;
      this.#reservations.delete(token);
      socket.close();
    }
    this.users.sweep(nowMs);
  }

  close(nowMs: number): void {
    for (const allocation of this.#all) this.free(allocation, nowMs);
    for (const { socket } of this.#reservations.values()) socket.close();
    this.#reservations.clear();
  }
}
