// Why one pair of a check list carries the connection, as reasons that `i18n` puts into words.
import { type CheckedPair, type PairedCandidate, byPairPriority } from './candidate-pair.js';

/** One pair through all the samples that knew it. */
export interface PairCourse<Pair extends CheckedPair = CheckedPair> {
  /** As the latest sample that had it told it. */
  pair: Pair;
  /** Whether the latest sample still has it. */
  listed: boolean;
  firstSeenAtMs: number;
  /** What its far end was called at first; a signalled candidate may have renamed it since. */
  firstRemoteType: PairedCandidate['candidateType'];
  /** First sample in which its check had succeeded, null while there is none. */
  succeededAtMs: number | null;
  /** First sample in which it was nominated and had succeeded, null while there is none. */
  nominatedAtMs: number | null;
  /** Start of the stretch of samples, up to the latest, in which it is the selected pair. */
  selectedSinceMs: number | null;
  /** Last sample in which it was the selected pair. */
  lastSelectedAtMs: number | null;
}

/** What the samples do not tell, but the recording does. */
export interface WinCircumstances {
  /** Whether the peer that made the samples is the controlling side (RFC 8445 §6.1.1). */
  localControls: boolean;
  relayOnly: boolean;
  /** When the peer was first given a candidate of the other; null before. */
  remoteCandidateAtMs: number | null;
}

export type WinReason =
  | { code: 'only-pair' }
  | { code: 'only-succeeded'; pairs: number; failed: number }
  | { code: 'highest-priority'; succeeded: number }
  /** Another succeeded pair ranks higher, but this one was nominated before it. */
  | { code: 'nominated-first'; atMs: number; localControls: boolean }
  | { code: 'kept-below-higher' }
  | { code: 'nominated'; atMs: number; localControls: boolean }
  | { code: 'switched'; atMs: number; fromPairId: string }
  /** The other's checks arrived before the candidate that names their address did. */
  | { code: 'peer-reflexive-early' }
  /** The other's checks came from an address that none of its candidates names: a NAT's. */
  | { code: 'peer-reflexive-unnamed' }
  /** The local end is an address that only the other's answer told (a NAT's mapping). */
  | { code: 'peer-reflexive-local' }
  | { code: 'relay-only-allowed' }
  | { code: 'relay-direct-failed'; failed: number }
  | { code: 'relay-direct-unanswered'; direct: number };

export interface Win<Pair extends CheckedPair> {
  course: PairCourse<Pair>;
  reasons: WinReason[];
}

/**
 * The pair that carries the connection in the latest sample, and the reasons that the samples
 * give for it. Null while no selected pair has succeeded: Chromium marks a pair nominated for a
 * moment while its first check is still in progress, which is no win yet.
 */
export function whyThisPairWon<Pair extends CheckedPair>(
  courses: readonly PairCourse<Pair>[],
  circumstances: WinCircumstances,
): Win<Pair> | null {
  const course = courses.find((candidate) => candidate.pair.selected && works(candidate));
  if (!course) return null;
  return {
    course,
    reasons: [
      ...rankReasons(course, courses, circumstances),
      ...switchReasons(course, courses),
      ...reflexiveReasons(course, circumstances),
      ...relayReasons(course, courses, circumstances),
    ],
  };
}

/**
 * Whether its check succeeded and nothing has gone wrong since. A pair in use is checked again and
 * again for consent (RFC 7675 §5.1), and is told as in progress meanwhile.
 */
const works = ({ listed, succeededAtMs, pair }: PairCourse): boolean =>
  listed && succeededAtMs !== null && pair.state !== 'failed';

function rankReasons(
  winner: PairCourse,
  courses: readonly PairCourse[],
  { localControls }: WinCircumstances,
): WinReason[] {
  const atMs = winner.nominatedAtMs;
  const nominated: WinReason[] = atMs === null ? [] : [{ code: 'nominated', atMs, localControls }];
  if (courses.length === 1) return [{ code: 'only-pair' }, ...nominated];
  const rivals = courses.filter((other) => other !== winner && works(other));
  if (rivals.length === 0) {
    const failed = courses.filter(({ pair }) => pair.state === 'failed').length;
    return [{ code: 'only-succeeded', pairs: courses.length, failed }, ...nominated];
  }
  const order = byPairPriority(localControls);
  const higher = rivals.filter((rival) => order(rival.pair, winner.pair) < 0);
  if (higher.length === 0)
    return [{ code: 'highest-priority', succeeded: rivals.length + 1 }, ...nominated];
  const first = atMs !== null && higher.every((rival) => (rival.nominatedAtMs ?? Infinity) > atMs);
  return first
    ? [{ code: 'nominated-first', atMs, localControls }]
    : [{ code: 'kept-below-higher' }, ...nominated];
}

function switchReasons(winner: PairCourse, courses: readonly PairCourse[]): WinReason[] {
  const sinceMs = winner.selectedSinceMs;
  if (sinceMs === null) return [];
  const before = courses
    .filter((other) => other !== winner && other.lastSelectedAtMs !== null)
    .sort((a, b) => (b.lastSelectedAtMs ?? 0) - (a.lastSelectedAtMs ?? 0))[0];
  return before ? [{ code: 'switched', atMs: sinceMs, fromPairId: before.pair.id }] : [];
}

function reflexiveReasons(
  { firstRemoteType, firstSeenAtMs, pair }: PairCourse,
  { remoteCandidateAtMs }: WinCircumstances,
): WinReason[] {
  const reasons: WinReason[] = [];
  if (firstRemoteType === 'prflx') {
    const early = remoteCandidateAtMs === null || firstSeenAtMs < remoteCandidateAtMs;
    const named = pair.remote.candidateType !== 'prflx';
    reasons.push({ code: early || named ? 'peer-reflexive-early' : 'peer-reflexive-unnamed' });
  }
  if (pair.local.candidateType === 'prflx') reasons.push({ code: 'peer-reflexive-local' });
  return reasons;
}

const isRelayed = ({ pair }: PairCourse): boolean =>
  pair.local.candidateType === 'relay' || pair.remote.candidateType === 'relay';

function relayReasons(
  winner: PairCourse,
  courses: readonly PairCourse[],
  { relayOnly }: WinCircumstances,
): WinReason[] {
  if (!isRelayed(winner)) return [];
  if (relayOnly) return [{ code: 'relay-only-allowed' }];
  const direct = courses.filter((course) => !isRelayed(course));
  if (direct.length === 0 || direct.some(works)) return [];
  return direct.every(({ pair }) => pair.state === 'failed')
    ? [{ code: 'relay-direct-failed', failed: direct.length }]
    : [{ code: 'relay-direct-unanswered', direct: direct.length }];
}
