// The figure on the Packets tab.
import type { FlowEvent } from '../../recording/events.js';

/** How many packets were seen, among the events that the cursor shows. */
export const packetCount = (visible: readonly FlowEvent[]): number =>
  visible.reduce((count, event) => count + (event.type === 'packet.seen' ? 1 : 0), 0);
