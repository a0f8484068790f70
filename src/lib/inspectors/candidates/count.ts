// The figure on the Candidates tab.
import type { FlowEvent } from '../../recording/events.js';

/** How many candidates both peers have found, among the events that the cursor shows. */
export const candidateCount = (visible: readonly FlowEvent[]): number =>
  visible.reduce((count, event) => count + (event.type === 'candidate.found' ? 1 : 0), 0);
