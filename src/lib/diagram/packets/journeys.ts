// Packets → journeys: what a peer says to the server, what the server answers, and what goes on through TURN.
import { type Cursor, isVisible } from '../../recording/cursor.js';
import { type FlowEvent, type FlowEventOf, otherPeer } from '../../recording/events.js';
import { packetBytes } from '../../recording/packet-bytes.js';
import { equalBytes } from '../../stun/bytes.js';
import { type Traffic, carriedData, trafficOf } from '../../stun/traffic.js';
import type { Lane } from '../../flow/steps.js';

export type SeenEvent = FlowEventOf<'packet.seen'>;

/**
 * One arrow of its own. A packet that goes on through TURN is seen twice, but it is one message on its
 * way from peer to peer, so it is one line from lane to lane to lane: whoever reads it sees who talks
 * to whom, in half the rows, and a line that ends at TURN stands out.
 */
export interface Journey {
  /** As it came to the server; or as the server sent it, when nobody had sent it to the server. */
  packet: SeenEvent;
  /** The same data as the server handed it to the other peer. */
  passedOn: SeenEvent | null;
  traffic: Traffic;
  from: Lane;
  via: 'turn' | null;
  to: Lane;
  atMs: number;
}

/** What goes on through TURN does so within this. A lab in a busy process has taken an eighth of a second. */
const PASSED_ON_WITHIN_MS = 1000;

/** All journeys between the peers and the server, in the order in which they began. */
export const journeysOf = (events: readonly FlowEvent[]): readonly Journey[] =>
  new JourneyFold().update(events);

/** A live recording grows by each event: what was looked at once is not looked at again. */
export class JourneyFold {
  #looked = 0;
  #last: FlowEvent | undefined;
  #journeys: readonly Journey[] = [];

  /** The same array as before when no packet has come since. */
  update(events: readonly FlowEvent[]): readonly Journey[] {
    const isLonger = this.#looked === 0 || events[this.#looked - 1] === this.#last;
    if (!isLonger) this.#journeys = [];
    const seen = events
      .slice(isLonger ? this.#looked : 0)
      .filter((event) => event.type === 'packet.seen' && event.leg === 'client');
    this.#looked = events.length;
    this.#last = events.at(-1);
    if (seen.length > 0) {
      const journeys = [...this.#journeys];
      for (const event of seen) if (event.type === 'packet.seen') add(journeys, event);
      this.#journeys = journeys;
    }
    return this.#journeys;
  }
}

function add(journeys: Journey[], packet: SeenEvent): void {
  const bytes = packetBytes(packet);
  const traffic = trafficOf(bytes);
  const { peer, seenAtMs: atMs } = packet;
  if (packet.direction === 'fromServer' && isCarried(traffic)) {
    const index = sentAs(journeys, packet, carriedData(bytes));
    const sent = journeys[index];
    if (sent) {
      journeys[index] = { ...sent, passedOn: packet, via: 'turn', to: peer };
      return;
    }
  }
  const server: Lane = traffic === 'binding' ? 'stun' : 'turn';
  const [from, to]: [Lane, Lane] =
    packet.direction === 'toServer' ? [peer, server] : [server, peer];
  // They come nearly in order.
  const before = journeys.findLastIndex((other) => other.atMs <= atMs);
  journeys.splice(before + 1, 0, { packet, passedOn: null, traffic, from, via: null, to, atMs });
}

const isCarried = (traffic: Traffic): boolean => traffic !== 'binding' && traffic !== 'turn';

/** The latest journey that carried the same data to the server and has not gone on; -1 when there is none. */
function sentAs(journeys: readonly Journey[], out: SeenEvent, data: Uint8Array | null): number {
  const sender = otherPeer(out.peer);
  for (let index = journeys.length - 1; index >= 0; index -= 1) {
    const journey = journeys[index];
    if (!journey || journey.atMs < out.seenAtMs - PASSED_ON_WITHIN_MS) return -1;
    const { packet, passedOn } = journey;
    // Of a check that is sent again byte by byte, the earlier one may have ended at the server.
    const isCandidate =
      passedOn === null && packet.peer === sender && packet.direction === 'toServer';
    if (isCandidate && packet.seenAtMs <= out.seenAtMs && isSame(packet, data)) return index;
  }
  return -1;
}

function isSame(packet: SeenEvent, data: Uint8Array | null): boolean {
  const carried = carriedData(packetBytes(packet));
  return carried !== null && data !== null && equalBytes(carried, data);
}

/** How much of a journey the cursor shows. */
export type Shown = { packet: boolean; passedOn: boolean };

export const shownOf = ({ packet, passedOn }: Journey, cursor: Cursor): Shown => ({
  packet: isVisible(packet, cursor),
  passedOn: passedOn !== null && isVisible(passedOn, cursor),
});
