// Which events name others by `seq`, and what those must be.
import type { FlowEvent, FlowFactType } from '../events.js';

export interface Reference {
  /** From the event, like `outcome.bySeq`. */
  key: string;
  seq: number;
  /** Types that may be meant; null for any. */
  types: readonly FlowFactType[] | null;
}

const CALL = ['call.started'] as const satisfies readonly FlowFactType[];
const CANDIDATE = ['candidate.found'] as const satisfies readonly FlowFactType[];
const ERROR = ['candidate.error'] as const satisfies readonly FlowFactType[];

/** The events that this one refers to; every one of them has to be older than it. */
export function referencesOf(event: FlowEvent): readonly Reference[] {
  switch (event.type) {
    case 'call.resolved':
    case 'call.rejected':
      return [{ key: 'callSeq', seq: event.callSeq, types: CALL }];
    case 'candidate.released':
    case 'candidate.added':
      return [{ key: 'candidateSeq', seq: event.candidateSeq, types: CANDIDATE }];
    case 'message.sent':
    case 'message.delivered':
      return event.payload.kind === 'candidate'
        ? [{ key: 'payload.candidateSeq', seq: event.payload.candidateSeq, types: CANDIDATE }]
        : [];
    case 'step.ended':
      if (event.outcome.kind === 'reached')
        return [{ key: 'outcome.bySeq', seq: event.outcome.bySeq, types: null }];
      return event.outcome.kind === 'unanswered' && event.outcome.errorSeq !== null
        ? [{ key: 'outcome.errorSeq', seq: event.outcome.errorSeq, types: ERROR }]
        : [];
    default:
      return [];
  }
}
