// Where in a recording the page looks. Moving it never touches a peer.
import type { FlowEvent } from './events.js';

/** `textbook`: the 24 steps. `clock`: as it happened. */
export type Order = 'textbook' | 'clock';

/**
 * Textbook position n (0–24) shows the events with `step ≤ n`; clock position s (−1 and up) shows
 * those with `seq ≤ s`.
 */
export interface Cursor {
  order: Order;
  position: number;
}

export function isVisible(event: FlowEvent, cursor: Cursor): boolean {
  return cursor.order === 'textbook' ? event.step <= cursor.position : event.seq <= cursor.position;
}

/** The events that the cursor shows, in the order of the clock. */
export function visibleEvents(events: readonly FlowEvent[], cursor: Cursor): readonly FlowEvent[] {
  return cursor.order === 'clock'
    ? events.slice(0, cursor.position + 1)
    : events.filter((event) => event.step <= cursor.position);
}
