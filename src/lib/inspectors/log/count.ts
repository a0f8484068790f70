// The figure on the Log tab.
import type { FlowEvent } from '../../recording/events.js';

/** Number of events that the cursor shows. */
export const logCount = (visible: readonly FlowEvent[]): number => visible.length;
