// What a row says: the words on its arrow, the word on how it is known, its name for a screen reader.
import { type PeerId, assertNever } from '../recording/events.js';
import { candidateEndpoint } from '../recording/candidate-endpoint.js';
import { lineCount } from '../recording/line-count.js';
import type { Lane } from '../flow/steps.js';
import type { Row } from '../flow/rows.js';
import * as m from '../i18n/paraglide/messages.js';
import type { DiagramFacts } from './facts.js';
import { type Mark, errorCodeOf, markOf } from './mark.js';

export interface RowLabel {
  /** Everything there is to say, for the accessible name. */
  full: string;
  /** Wordings for the drawing, the longest first. */
  variants: readonly string[];
  /** A call's own text, set in the mono face. */
  mono: boolean;
  mark: Mark;
  /** The word for the mark; null where solid ink or the label itself says it. */
  tag: string | null;
}

/** The words of a row in the current language. */
export function rowLabel(row: Row, facts: DiagramFacts): RowLabel {
  const mark = markOf(row);
  const words = outcomeWords(row, mark) ?? stepWords(row, facts);
  const failure = failureWords(row);
  const longest = words[0] ?? '';
  // A channel that failed is not open: its reason stands alone.
  const withFailure = (why: string): string =>
    row.step.kind === 'channelOpen' ? why : m.diagram_failure({ what: longest, why });
  return {
    full: failure ? withFailure(failure.full) : longest,
    variants: failure ? [withFailure(failure.short), ...(isCall(row) ? words : [])] : words,
    mono: isCall(row),
    mark,
    tag: tagOf(row, mark),
  };
}

export function laneName(lane: Lane): string {
  switch (lane) {
    case 'A':
      return m.diagram_lane_a();
    case 'B':
      return m.diagram_lane_b();
    case 'signaling':
      return m.diagram_lane_signaling();
    case 'stun':
      return 'STUN';
    case 'turn':
      return 'TURN';
    default:
      return assertNever(lane);
  }
}

export function shortLaneName(lane: Lane): string {
  if (lane === 'A' || lane === 'B') return lane;
  return lane === 'signaling' ? m.diagram_lane_signaling_short() : laneName(lane);
}

/** What the label does not say already. A step that sends candidates is not asked, it has none. */
function tagOf(row: Row, mark: Mark): string | null {
  if (mark === 'unanswered' || mark === 'refused') return null;
  return row.notAskedReason === 'no-candidates' ? m.diagram_mark_nothing() : markWord(mark);
}

/** The word that a mark goes by; null for the one that needs none. */
export function markWord(mark: Mark): string | null {
  switch (mark) {
    case 'observed':
    case 'future':
      return null;
    case 'held':
      return m.diagram_mark_held();
    case 'inferred':
      return m.diagram_mark_inferred();
    case 'simulated':
      return m.diagram_mark_simulated();
    case 'underWay':
      return m.diagram_mark_under_way();
    case 'notAsked':
      return m.diagram_mark_not_asked();
    case 'unanswered':
      return m.diagram_mark_unanswered();
    case 'refused':
      return m.diagram_mark_refused();
    case 'failed':
      return m.diagram_mark_failed();
    default:
      return assertNever(mark);
  }
}

/**
 * "Step 11: Binding success 203.0.113.7:50211, STUN to Peer A, inferred, done". `when` is the time
 * at which it happened, null in textbook order.
 */
export function rowName(row: Row, label: RowLabel, when: string | null): string {
  const parts = [label.full, routeText(row), label.tag, positionWord(row), when];
  return m.diagram_row_name({
    number: row.step.number,
    text: parts.filter((part) => part !== null && part !== '').join(m.ui_list_separator()),
  });
}

const isCall = (row: Row): boolean => row.step.from === row.step.to;

function routeText(row: Row): string {
  const { kind, from, to } = row.step;
  if (kind === 'join')
    return m.diagram_route_both({ a: laneName('A'), b: laneName('B'), to: laneName(to) });
  if (kind === 'channelOpen')
    return m.diagram_route_between({ a: laneName(from), b: laneName(to) });
  return from === to
    ? m.diagram_route_at({ at: laneName(from) })
    : m.diagram_route({ from: laneName(from), to: laneName(to) });
}

function positionWord(row: Row): string {
  switch (row.position) {
    case 'done':
      return m.diagram_position_done();
    case 'current':
      return m.diagram_position_current();
    case 'ahead':
      return m.diagram_position_ahead();
    case 'future':
      return m.diagram_position_future();
    default:
      return assertNever(row.position);
  }
}

/** What a missing reply says instead of the reply. */
function outcomeWords(row: Row, mark: Mark): string[] | null {
  const code = errorCodeOf(row);
  if (mark === 'unanswered')
    return [code === null ? m.diagram_no_answer_yet() : m.diagram_no_answer({ code })];
  if (mark === 'refused' && code !== null) return [m.diagram_refused({ code })];
  return null;
}

function stepWords(row: Row, facts: DiagramFacts): string[] {
  const { step } = row;
  // What the browser did early is not told before the walk comes to it.
  const reached = row.result === 'reached' && row.position !== 'future';
  switch (step.kind) {
    case 'join':
      return [m.diagram_join()];
    case 'createDescription':
      return [`setLocalDescription(${step.peer === 'A' ? 'offer' : 'answer'})`];
    case 'applyDescription':
      return [`setRemoteDescription(${step.peer === 'B' ? 'offer' : 'answer'})`];
    case 'sendDescription':
    case 'deliverDescription':
      return descriptionWords(row, reached);
    case 'askStun':
      return ['Binding request'];
    case 'askTurn':
      return ['Allocate request'];
    case 'stunReplies':
      return replyWords(row, 'Binding success', reached);
    case 'turnReplies':
      return replyWords(row, 'Allocate success', reached);
    case 'sendCandidates':
      return candidateWords(reached ? facts.candidatesSent[peerOf(row)] : 0);
    case 'deliverCandidates':
      return candidateWords(reached ? facts.candidatesDelivered[peerOf(row)] : 0);
    case 'addCandidates': {
      const added = reached ? facts.candidatesAdded[peerOf(row)] : 0;
      return [added > 1 ? `addIceCandidate × ${added}` : 'addIceCandidate'];
    }
    case 'channelOpen':
      return [m.diagram_channel_open()];
    default:
      return assertNever(step.kind);
  }
}

const peerOf = (row: Row): PeerId => (row.step.peer === 'B' ? 'B' : 'A');

function descriptionWords(row: Row, reached: boolean): string[] {
  const { evidence, step } = row;
  const type = step.phase === 'offer' ? 'offer' : 'answer';
  if (
    !reached ||
    (evidence?.type !== 'message.sent' && evidence?.type !== 'message.delivered') ||
    evidence.payload.kind !== 'description'
  )
    return [type];
  const lines = lineCount(evidence.payload.sdp);
  return [m.diagram_description({ type, lines }), type];
}

function replyWords(row: Row, reply: string, reached: boolean): string[] {
  if (!reached) return [reply];
  if (row.evidence?.type === 'candidate.found') {
    const address = candidateEndpoint(row.evidence.candidate.candidate);
    return address ? [`${reply} ${address}`, address] : [reply];
  }
  // Of an answer that was seen no candidate may come for another reason, as under `relay`.
  if (row.packet && row.evidence?.type !== 'gathering.ended') return [reply];
  return [m.diagram_no_separate_address({ reply }), reply];
}

function candidateWords(count: number): string[] {
  if (count === 0) return [m.diagram_candidates()];
  return [count === 1 ? m.diagram_candidate_one() : m.diagram_candidate_count({ count })];
}

/** Why a row failed: the short wording for the drawing, and everything the browser said. */
function failureWords(row: Row): { short: string; full: string } | null {
  const { failure } = row;
  if (!failure) return null;
  switch (failure.code) {
    case 'call-rejected':
    case 'internal':
      return {
        short: failure.error.name,
        full: `${failure.error.name}: ${failure.error.message}`,
      };
    case 'ice-failed': {
      // The connection fails with ICE and, where ICE has connected, with DTLS.
      const words =
        failure.machine === 'connection' ? m.diagram_connection_failed : m.diagram_ice_failed;
      const text = words({ peer: laneName(failure.peer) });
      return { short: text, full: text };
    }
    case 'no-candidate-pair':
      return { short: m.diagram_no_candidate_pair(), full: m.diagram_no_candidate_pair() };
    default:
      return assertNever(failure);
  }
}
