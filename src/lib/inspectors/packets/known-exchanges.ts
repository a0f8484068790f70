// What a run tells of the STUN and TURN exchanges although no packet was seen: asked, answered, refused.
import type { Row } from '../../flow/rows.js';
import type { FlowEventOf, NotAskedReason, PeerId } from '../../recording/events.js';

/** What the page knows of one exchange, always deduced from something else. */
export type Knowledge =
  /** The cursor has not come to it. */
  | { kind: 'ahead' }
  | { kind: 'open' }
  | { kind: 'notAsked'; reason: NotAskedReason }
  /** A browser asks as soon as it has a local description. */
  | { kind: 'asked'; atMs: number }
  | { kind: 'answered'; found: FlowEventOf<'candidate.found'> }
  /** Gathering ended without a separate address and without an error. */
  | { kind: 'noSeparateAddress'; atMs: number }
  | { kind: 'refused'; error: FlowEventOf<'candidate.error'> }
  | { kind: 'unanswered' }
  | { kind: 'failed' };

export interface Exchange {
  step: number;
  peer: PeerId;
  server: 'stun' | 'turn';
  direction: 'request' | 'reply';
  isCurrent: boolean;
  knowledge: Knowledge;
}

/** Steps 10–13 and 17–20, as the cursor sees them. */
export function exchangesOf(rows: readonly Row[]): Exchange[] {
  return rows.flatMap((row): Exchange[] => {
    const { kind, peer, number } = row.step;
    if (peer === 'both') return [];
    const isCurrent = row.position === 'current';
    const common = { step: number, peer, isCurrent, knowledge: knowledgeOf(row) };
    switch (kind) {
      case 'askStun':
        return [{ ...common, server: 'stun', direction: 'request' }];
      case 'stunReplies':
        return [{ ...common, server: 'stun', direction: 'reply' }];
      case 'askTurn':
        return [{ ...common, server: 'turn', direction: 'request' }];
      case 'turnReplies':
        return [{ ...common, server: 'turn', direction: 'reply' }];
      default:
        return [];
    }
  });
}

function knowledgeOf(row: Row): Knowledge {
  if (row.position === 'ahead' || row.position === 'future') return { kind: 'ahead' };
  if (row.notAskedReason !== null) return { kind: 'notAsked', reason: row.notAskedReason };
  if (row.result === 'failed') return { kind: 'failed' };
  if (row.evidence?.type === 'candidate.found') return { kind: 'answered', found: row.evidence };
  if (row.error?.type === 'candidate.error') return { kind: 'refused', error: row.error };
  if (row.evidence?.type === 'gathering.ended')
    return { kind: 'noSeparateAddress', atMs: row.evidence.atMs };
  if (row.evidence) return { kind: 'asked', atMs: row.evidence.atMs };
  return row.result === 'unanswered' ? { kind: 'unanswered' } : { kind: 'open' };
}
