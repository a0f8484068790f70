// Progress at a cursor → one row a step: what the diagram, the ticks and the ordered list show.
import type {
  FlowEvent,
  FlowEventOf,
  Provenance,
  StepFailure,
  NotAskedReason,
} from '../recording/events.js';
import type { Cursor } from '../recording/cursor.js';
import { type Progress, type StepProgress, isUnsent } from './progress.js';
import { STEPS, type Step } from './steps.js';

/**
 * `done`: at or before the cursor. `current`: the cursor stands on it. `ahead`: walked, but after
 * the cursor. `future`: not walked yet.
 */
export type RowPosition = 'done' | 'current' | 'ahead' | 'future';

/** How the row came out; `open` while it is under way or lies in the future. */
export type RowResult = 'open' | 'reached' | 'notAsked' | 'unanswered' | 'failed';

export interface Row {
  step: Step;
  position: RowPosition;
  result: RowResult;
  /** How what the row says is known. */
  provenance: Provenance;
  /** When the thing itself happened; null while nothing shows it. Milliseconds. */
  happenedAtMs: number | null;
  /** The event that shows it. */
  evidence: FlowEvent | null;
  /** The packet that the row tells, where a server showed it. */
  packet: FlowEventOf<'packet.seen'> | null;
  /** The candidate.error that says why a server's reply is missing, or that nothing was asked. */
  error: FlowEvent | null;
  /** When the walk came to the step. Milliseconds. */
  enteredAtMs: number | null;
  endedAtMs: number | null;
  notAskedReason: NotAskedReason | null;
  failure: StepFailure | null;
}

/** Rows 1–24 in textbook order, as the cursor sees them. `progress` is the latest snapshot. */
export function rowsAt(
  progress: Progress,
  events: readonly FlowEvent[],
  cursor: Cursor,
  currentStep: number,
): Row[] {
  return STEPS.map((step) => {
    const known = progress.steps[step.number - 1] as StepProgress;
    const wasUnsent = isUnsent(step, progress);
    const evidence = wasUnsent ? null : eventAt(events, known.evidenceSeq ?? outcomeSeq(known));
    const result = resultOf(known, wasUnsent);
    const error = eventAt(events, known.errorSeq);
    const packet = packetOf(events, known);
    return {
      step,
      position: positionOf(step, known, progress, cursor, currentStep),
      result,
      provenance: provenanceOf(step, evidence, packet),
      happenedAtMs: packet?.seenAtMs ?? (evidence ?? error)?.atMs ?? known.endedAtMs,
      evidence,
      packet,
      error,
      enteredAtMs: known.enteredAtMs,
      endedAtMs: known.endedAtMs,
      notAskedReason: result === 'notAsked' ? reasonOf(known, wasUnsent) : null,
      failure: known.outcome?.kind === 'failed' ? known.outcome.failure : null,
    };
  });
}

export interface ClockEntry {
  step: number;
  /** The event at which the row happened. */
  seq: number;
  atMs: number;
}

/** The walked steps in the order in which they really happened. */
export function clockOrder(progress: Progress, events: readonly FlowEvent[]): ClockEntry[] {
  const entries = STEPS.flatMap((step) => {
    const known = progress.steps[step.number - 1] as StepProgress;
    if (known.enteredSeq === null) return [];
    const event = eventAt(events, shownSeq(known) ?? known.enteredSeq);
    const atMs = known.packetSeenAtMs ?? event?.atMs;
    return event && atMs !== undefined ? [{ step: step.number, seq: event.seq, atMs }] : [];
  }).sort((a, b) => a.atMs - b.atMs || a.seq - b.seq || a.step - b.step);
  // A packet is heard of later than it passed. A cursor that moves on never hides a row again.
  let seq = -1;
  return entries.map((entry) => ({ ...entry, seq: (seq = Math.max(seq, entry.seq)) }));
}

/** The first event from which the row is known. */
function shownSeq(known: StepProgress): number | null {
  const seq = known.evidenceSeq ?? known.errorSeq ?? outcomeSeq(known) ?? known.endedSeq;
  return seq !== null && known.packetSeq !== null ? Math.min(seq, known.packetSeq) : seq;
}

function positionOf(
  step: Step,
  known: StepProgress,
  progress: Progress,
  cursor: Cursor,
  currentStep: number,
): RowPosition {
  if (known.enteredSeq === null) return 'future';
  if (step.number === currentStep) return 'current';
  if (cursor.order === 'textbook') return step.number < currentStep ? 'done' : 'ahead';
  return (shownSeq(known) ?? known.enteredSeq) <= cursor.position ? 'done' : 'ahead';
}

/** A late answer overrules "no answer yet"; the outcome recorded then stays in the log. */
function resultOf(known: StepProgress, wasUnsent: boolean): RowResult {
  if (wasUnsent) return known.enteredSeq === null ? 'open' : 'notAsked';
  // What a server showed really happened, whatever the walk had concluded by then.
  if (known.packetSeq !== null && known.outcome !== null) return 'reached';
  if (known.outcome === null)
    return known.enteredSeq !== null && known.errorSeq !== null ? 'unanswered' : 'open';
  const cameLate =
    known.outcome.kind === 'unanswered' ||
    (known.outcome.kind === 'notAsked' && known.outcome.reason === 'no-candidates');
  if (cameLate && known.evidenceSeq !== null) return 'reached';
  return known.outcome.kind;
}

/** A question that was inferred when the walk came by may turn out never to have been sent. */
function reasonOf({ outcome }: StepProgress, wasUnsent: boolean): NotAskedReason | null {
  if (wasUnsent) return 'name-unresolved';
  return outcome?.kind === 'notAsked' ? outcome.reason : null;
}

/** What passes between a browser and its STUN or TURN server, only the server can show. */
function provenanceOf(
  step: Step,
  evidence: FlowEvent | null,
  packet: FlowEvent | null,
): Provenance {
  switch (step.kind) {
    case 'askStun':
    case 'stunReplies':
    case 'askTurn':
    case 'turnReplies':
      return packet ? 'observed' : 'inferred';
    case 'sendCandidates':
      // One that was found after the step went on its way at once.
      return evidence?.type === 'message.sent' && evidence.late ? 'observed' : 'held';
    default:
      return 'observed';
  }
}

const outcomeSeq = (known: StepProgress): number | null =>
  known.outcome?.kind === 'reached' ? known.outcome.bySeq : null;

function packetOf(
  events: readonly FlowEvent[],
  { packetSeq }: StepProgress,
): FlowEventOf<'packet.seen'> | null {
  const event = eventAt(events, packetSeq);
  return event?.type === 'packet.seen' ? event : null;
}

const eventAt = (events: readonly FlowEvent[], seq: number | null): FlowEvent | null =>
  seq === null ? null : (events[seq] ?? null);
