// The table of candidates, and why it is empty when it is.
import { type CandidateReading, parseCandidate } from '../../ice/candidate.js';
import type { FlowEvent, FlowEventOf } from '../../recording/events.js';
import type { CandidateView, PeerView } from '../../recording/peer-view.js';

export interface CandidateRow {
  view: CandidateView;
  reading: CandidateReading;
  /** What happened to it in the step shown: the word that marks the row. */
  news: 'found' | 'sent' | 'added' | null;
}

/** A's candidates, then B's, each in the order in which they were found. */
export function candidateRows(views: readonly PeerView[], step: number): CandidateRow[] {
  return views.flatMap(({ candidates }) =>
    candidates.map((view) => ({
      view,
      reading: parseCandidate(view.candidate.candidate),
      news: newsOf(view, step),
    })),
  );
}

function newsOf(view: CandidateView, step: number): CandidateRow['news'] {
  if (view.changedAtStep !== step) return null;
  return view.stage === 'held' ? 'found' : view.stage;
}

/** Candidates of the same peer with the same foundation, the given one left out. */
export const sharedFoundation = (row: CandidateRow, rows: readonly CandidateRow[]): number => {
  const foundationOf = ({ reading }: CandidateRow): string | null =>
    reading.ok ? reading.candidate.foundation : null;
  const foundation = foundationOf(row);
  return rows.filter(
    (other) =>
      other !== row &&
      foundation !== null &&
      other.view.peer === row.view.peer &&
      foundationOf(other) === foundation,
  ).length;
};

/**
 * Why there is no candidate. `relay-without-turn`: only relays are wanted and no TURN server is
 * configured, so none can ever come. `ended`: gathering is over on every side that began.
 */
export type EmptyReason = 'not-begun' | 'gathering' | 'ended' | 'relay-without-turn';

export function emptyReason(visible: readonly FlowEvent[]): EmptyReason {
  const started = visible.find(
    (event): event is FlowEventOf<'session.started'> => event.type === 'session.started',
  );
  const hasTurn = started?.servers.some(({ urls }) => urls.some((url) => /^turns?:/i.test(url)));
  if (started?.iceTransportPolicy === 'relay' && !hasTurn) return 'relay-without-turn';
  const begun = visible.flatMap((event) =>
    event.type === 'description.set' && event.side === 'local' ? [event.peer] : [],
  );
  if (begun.length === 0) return 'not-begun';
  const ended = visible.flatMap((event) => (event.type === 'gathering.ended' ? [event.peer] : []));
  return begun.every((peer) => ended.includes(peer)) ? 'ended' : 'gathering';
}
