// The 24 steps as data. Everything that walks, draws or explains them reads this table.

export const PHASES = ['join', 'offer', 'answer', 'addressesA', 'addressesB', 'connected'] as const;
export type Phase = (typeof PHASES)[number];

export const LANES = ['A', 'stun', 'signaling', 'turn', 'B'] as const;
export type Lane = (typeof LANES)[number];

/** What a step is about, which decides its effect and its evidence. */
export type StepKind =
  | 'join'
  | 'createDescription'
  | 'sendDescription'
  | 'deliverDescription'
  | 'applyDescription'
  | 'askStun'
  | 'stunReplies'
  | 'askTurn'
  | 'turnReplies'
  | 'sendCandidates'
  | 'deliverCandidates'
  | 'addCandidates'
  | 'channelOpen';

export interface Step {
  /** 1–24. */
  number: number;
  phase: Phase;
  kind: StepKind;
  /** The peer whose step it is: who acts, or about whom the servers speak. */
  peer: 'A' | 'B' | 'both';
  from: Lane;
  /** The same as `from` for a call on one peer's lifeline. */
  to: Lane;
  /** Whose colour it wears. */
  actor: Lane;
}

const step = (
  number: number,
  phase: Phase,
  kind: StepKind,
  peer: Step['peer'],
  from: Lane,
  to: Lane,
  actor: Lane,
): Step => ({ number, phase, kind, peer, from, to, actor });

/** In textbook order; `STEPS[n - 1]` is step n. */
export const STEPS: readonly Step[] = [
  step(1, 'join', 'join', 'both', 'A', 'signaling', 'signaling'),
  step(2, 'offer', 'createDescription', 'A', 'A', 'A', 'A'),
  step(3, 'offer', 'sendDescription', 'A', 'A', 'signaling', 'signaling'),
  step(4, 'offer', 'deliverDescription', 'B', 'signaling', 'B', 'signaling'),
  step(5, 'offer', 'applyDescription', 'B', 'B', 'B', 'B'),
  step(6, 'answer', 'createDescription', 'B', 'B', 'B', 'B'),
  step(7, 'answer', 'sendDescription', 'B', 'B', 'signaling', 'signaling'),
  step(8, 'answer', 'deliverDescription', 'A', 'signaling', 'A', 'signaling'),
  step(9, 'answer', 'applyDescription', 'A', 'A', 'A', 'A'),
  step(10, 'addressesA', 'askStun', 'A', 'A', 'stun', 'stun'),
  step(11, 'addressesA', 'stunReplies', 'A', 'stun', 'A', 'stun'),
  step(12, 'addressesA', 'askTurn', 'A', 'A', 'turn', 'turn'),
  step(13, 'addressesA', 'turnReplies', 'A', 'turn', 'A', 'turn'),
  step(14, 'addressesA', 'sendCandidates', 'A', 'A', 'signaling', 'signaling'),
  step(15, 'addressesA', 'deliverCandidates', 'B', 'signaling', 'B', 'signaling'),
  step(16, 'addressesA', 'addCandidates', 'B', 'B', 'B', 'B'),
  step(17, 'addressesB', 'askStun', 'B', 'B', 'stun', 'stun'),
  step(18, 'addressesB', 'stunReplies', 'B', 'stun', 'B', 'stun'),
  step(19, 'addressesB', 'askTurn', 'B', 'B', 'turn', 'turn'),
  step(20, 'addressesB', 'turnReplies', 'B', 'turn', 'B', 'turn'),
  step(21, 'addressesB', 'sendCandidates', 'B', 'B', 'signaling', 'signaling'),
  step(22, 'addressesB', 'deliverCandidates', 'A', 'signaling', 'A', 'signaling'),
  step(23, 'addressesB', 'addCandidates', 'A', 'A', 'A', 'A'),
  step(24, 'connected', 'channelOpen', 'both', 'A', 'B', 'A'),
];

export const LAST_STEP = STEPS.length;

/**
 * Step n of the table.
 * @throws RangeError when n is not 1–24.
 */
export function stepAt(number: number): Step {
  const found = STEPS[number - 1];
  if (!found) throw new RangeError(`There is no step ${number}; steps are 1–${LAST_STEP}.`);
  return found;
}

/** The one step of this kind that belongs to this peer (or to both). */
export function stepOf(kind: StepKind, peer: 'A' | 'B'): Step {
  const found = STEPS.find((s) => s.kind === kind && (s.peer === peer || s.peer === 'both'));
  if (!found) throw new RangeError(`No step of kind ${kind} for peer ${peer}.`);
  return found;
}
