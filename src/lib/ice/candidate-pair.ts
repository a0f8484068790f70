// Pairs of candidates: their priority and its arithmetic, and their order.

/** RFC 8445 §5.1.2: a candidate's priority is an integer between 1 and 2^31 − 1. */
const CANDIDATE_PRIORITY_MAX = 2n ** 31n - 1n;
const HIGH_WORD = 2n ** 32n;

/** `2^32·lower + 2·higher + tieBreak`, where lower and higher are the candidates' priorities. */
export interface PairPriorityParts {
  lower: bigint;
  higher: bigint;
  /** 1 when the controlling side's candidate has the higher priority, otherwise 0. */
  tieBreak: 0n | 1n;
  controlling: bigint;
  controlled: bigint;
}

export type PairPriorityProblem =
  | { code: 'not-an-integer'; at: 'controlling' | 'controlled' | 'pair' }
  | { code: 'candidate-priority-out-of-range'; at: 'controlling' | 'controlled' | 'pair' }
  /** No two candidates give this number: its halves are in the wrong order. */
  | { code: 'not-a-pair-priority'; at: 'pair' };

export type PairPriority =
  | { ok: true; priority: bigint; parts: PairPriorityParts }
  | { ok: false; problem: PairPriorityProblem };

/**
 * The priority of a pair from its candidates' priorities (RFC 8445 §6.1.2.3). The result needs up
 * to 63 bits, hence BigInt. Anything but an integer from 1 to 2^31 − 1 comes back as a problem.
 */
export function pairPriority(
  controlling: bigint | number,
  controlled: bigint | number,
): PairPriority {
  const given = { controlling, controlled };
  for (const at of ['controlling', 'controlled'] as const) {
    const problem = candidatePriorityProblem(given[at], at);
    if (problem) return { ok: false, problem };
  }
  const g = BigInt(controlling);
  const d = BigInt(controlled);
  const parts: PairPriorityParts = {
    lower: g < d ? g : d,
    higher: g < d ? d : g,
    tieBreak: g > d ? 1n : 0n,
    controlling: g,
    controlled: d,
  };
  return {
    ok: true,
    priority: HIGH_WORD * parts.lower + 2n * parts.higher + parts.tieBreak,
    parts,
  };
}

/**
 * Takes a pair's priority apart again (RFC 8445 §6.1.2.3): unambiguous, because twice a candidate's
 * priority fits in 32 bits. A figure that was rounded to a double mostly comes back as a problem.
 */
export function takePairPriorityApart(priority: bigint | string): PairPriority {
  if (typeof priority === 'string' && !/^\d{1,20}$/.test(priority))
    return { ok: false, problem: { code: 'not-an-integer', at: 'pair' } };
  const whole = BigInt(priority);
  const lower = whole / HIGH_WORD;
  const rest = whole % HIGH_WORD;
  const higher = rest / 2n;
  const controllingIsHigher = rest % 2n === 1n;
  const problem =
    candidatePriorityProblem(lower, 'pair') ?? candidatePriorityProblem(higher, 'pair');
  if (problem) return { ok: false, problem };
  if (lower > higher || (lower === higher && controllingIsHigher))
    return { ok: false, problem: { code: 'not-a-pair-priority', at: 'pair' } };
  return controllingIsHigher ? pairPriority(higher, lower) : pairPriority(lower, higher);
}

function candidatePriorityProblem(
  value: bigint | number,
  at: 'controlling' | 'controlled' | 'pair',
): PairPriorityProblem | null {
  if (typeof value === 'number' && !Number.isInteger(value)) return { code: 'not-an-integer', at };
  const inRange = value >= 1 && BigInt(value) <= CANDIDATE_PRIORITY_MAX;
  return inRange ? null : { code: 'candidate-priority-out-of-range', at };
}

/** What the arithmetic and the reasons need to know of one end of a pair. */
export interface PairedCandidate {
  candidateType: 'host' | 'srflx' | 'prflx' | 'relay';
  /** Null when the browser does not tell it. */
  priority: number | null;
}

/** One row of a check list, as `getStats` tells it (webrtc-stats RTCIceCandidatePairStats). */
export interface CheckedPair {
  id: string;
  local: PairedCandidate;
  remote: PairedCandidate;
  state: 'frozen' | 'waiting' | 'in-progress' | 'failed' | 'succeeded';
  nominated: boolean;
  selected: boolean;
  /** Decimal digits; browsers hand out a double, so the last three or four may be wrong. */
  priority: string | null;
}

/**
 * The pair's exact priority, worked out from its candidates; from the browser's own figure where
 * they are not told. `localControls`: whether the local agent is the controlling one.
 */
export function priorityOfPair(pair: CheckedPair, localControls: boolean): PairPriority | null {
  const { local, remote } = pair;
  if (local.priority !== null && remote.priority !== null)
    return localControls
      ? pairPriority(local.priority, remote.priority)
      : pairPriority(remote.priority, local.priority);
  return pair.priority === null ? null : takePairPriorityApart(pair.priority);
}

/** Orders pairs as a check list does, highest priority first (RFC 8445 §6.1.2.3); unknown last. */
export function byPairPriority(localControls: boolean): (a: CheckedPair, b: CheckedPair) => number {
  return (a, b) => {
    const [first, second] = [sortKey(a, localControls), sortKey(b, localControls)];
    return first === second ? 0 : first > second ? -1 : 1;
  };
}

/** A rounded figure still orders, only cannot be taken apart. */
function sortKey(pair: CheckedPair, localControls: boolean): bigint {
  const exact = priorityOfPair(pair, localControls);
  if (exact?.ok) return exact.priority;
  return pair.priority !== null && /^\d{1,20}$/.test(pair.priority) ? BigInt(pair.priority) : -1n;
}
