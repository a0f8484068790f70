// Somebody who talks to the server over one 5-tuple.
import type { SocketAddress } from '../../lib/stun/attributes.js';
import type { Allocation } from './allocation.js';
import type { ClientLink, PacketTap } from './packet-tap.js';
import type { Counters } from './statistics.js';
import type { TokenBucket } from './token-bucket.js';

/** Takes what goes to the client; false when it had to be dropped. */
export type ClientWire = (bytes: Uint8Array) => boolean;

export class TurnClient {
  readonly link: ClientLink;
  /** As the client is told: without the zone that an address of the link's own network has. */
  readonly mapped: SocketAddress;
  readonly requests: TokenBucket;
  lastSeenMs: number;
  allocation: Allocation | null = null;
  /** An Allocate waits for its socket; meanwhile nothing else is done for this client. */
  isAllocating = false;
  isGone = false;
  /** As whom the client has proved itself. */
  username: string | null = null;
  readonly #wire: ClientWire;
  readonly #counters: Counters;
  readonly #tap: PacketTap | undefined;

  constructor(
    link: ClientLink,
    requests: TokenBucket,
    nowMs: number,
    outside: { wire: ClientWire; counters: Counters; tap: PacketTap | undefined },
  ) {
    this.link = link;
    this.mapped = { address: withoutZone(link.client.address), port: link.client.port };
    this.requests = requests;
    this.lastSeenMs = nowMs;
    this.#wire = outside.wire;
    this.#counters = outside.counters;
    this.#tap = outside.tap;
  }

  send(bytes: Uint8Array): boolean {
    if (this.isGone) return false;
    if (!this.#wire(bytes)) {
      this.#counters.drop('slow-client');
      this.#tap?.dropped(this.link, 'slow-client');
      return false;
    }
    if (this.#tap) this.#tell('fromServer', bytes);
    return true;
  }

  /** Says to the tap that these bytes came. */
  seen(bytes: Uint8Array): void {
    if (this.#tap) this.#tell('toServer', bytes);
  }

  identify(username: string): void {
    if (this.username === username) return;
    this.username = username;
    this.#tap?.identified(this.link, username);
  }

  /** The link is over; nothing goes to the client from now on. */
  end(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.#tap?.ended(this.link);
  }

  #tell(direction: 'toServer' | 'fromServer', bytes: Uint8Array): void {
    const { link } = this;
    this.#tap?.packet({
      link,
      leg: 'client',
      direction,
      server: link.server,
      remote: link.client,
      bytes,
    });
  }
}

const withoutZone = (address: string): string => address.split('%', 1)[0] ?? address;
