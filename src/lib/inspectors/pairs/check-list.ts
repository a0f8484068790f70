// stats.sampled events → one peer's check list as it went: every pair through all its samples.
import {
  type FlowEvent,
  type FlowEventOf,
  type PairStats,
  type PeerId,
} from '../../recording/events.js';
import type { PairCourse } from '../../ice/winning-pair.js';

export type PairState = PairStats['state'];

/** A stretch of samples that told the same state. Milliseconds of the recording. */
export interface PairSpan {
  state: PairState;
  selected: boolean;
  fromMs: number;
  /** Start of the next stretch, or the peer's latest sample. */
  toMs: number;
}

export interface ListedPair extends PairCourse<PairStats> {
  /** seq of the first sample that had it: its identity, for its id changes when it is renamed. */
  key: string;
  spans: PairSpan[];
  /** Changed by a sample of the step at the cursor. */
  changedSeq: number;
  changedStep: number;
}

export interface CheckList {
  peer: PeerId;
  /** In the order in which they appeared. */
  pairs: ListedPair[];
  sampleCount: number;
  latestSampleAtMs: number | null;
  /** When the peer was first given a candidate of the other. */
  remoteCandidateAtMs: number | null;
}

/** One pass over the events that the cursor shows. */
export function checkListOf(visible: readonly FlowEvent[], peer: PeerId): CheckList {
  const list: CheckList = {
    peer,
    pairs: [],
    sampleCount: 0,
    latestSampleAtMs: null,
    remoteCandidateAtMs: null,
  };
  const byId = new Map<string, ListedPair>();
  for (const event of visible) {
    if (event.type === 'candidate.added' && event.peer === peer)
      list.remoteCandidateAtMs ??= event.atMs;
    if (event.type !== 'stats.sampled' || event.peer !== peer) continue;
    list.sampleCount += 1;
    list.latestSampleAtMs = event.atMs;
    takeSample(list, byId, event);
  }
  return list;
}

function takeSample(
  list: CheckList,
  byId: Map<string, ListedPair>,
  sample: FlowEventOf<'stats.sampled'>,
): void {
  const sampledIds = new Set(sample.pairs.map(({ id }) => id));
  for (const pair of sample.pairs) {
    let course = byId.get(pair.id) ?? renamedPair(list.pairs, sampledIds, pair);
    if (!course) {
      course = newCourse(pair, sample);
      list.pairs.push(course);
    }
    byId.set(pair.id, course);
    takePair(course, pair, sample);
  }
  for (const course of list.pairs) {
    if (!course.listed || sampledIds.has(course.pair.id)) continue;
    // Pruned: nothing is known of it after this sample.
    extendSpan(course, sample.atMs);
    course.listed = false;
    course.selectedSinceMs = null;
    markChanged(course, sample);
  }
}

/**
 * Chromium gives a pair a new id when a signalled candidate turns out to be the far end that was
 * peer-reflexive until then: the same local candidate and the same remote port, the old id gone.
 */
function renamedPair(
  pairs: readonly ListedPair[],
  sampledIds: ReadonlySet<string>,
  renamed: PairStats,
): ListedPair | undefined {
  if (renamed.remote.candidateType === 'prflx') return undefined;
  return pairs.find(
    ({ listed, pair }) =>
      listed &&
      !sampledIds.has(pair.id) &&
      pair.remote.candidateType === 'prflx' &&
      pair.local.id === renamed.local.id &&
      pair.remote.port === renamed.remote.port &&
      pair.remote.protocol === renamed.remote.protocol,
  );
}

const newCourse = (pair: PairStats, sample: FlowEventOf<'stats.sampled'>): ListedPair => ({
  key: `${sample.seq}-${pair.id}`,
  pair,
  listed: true,
  firstSeenAtMs: sample.atMs,
  firstRemoteType: pair.remote.candidateType,
  succeededAtMs: null,
  nominatedAtMs: null,
  selectedSinceMs: null,
  lastSelectedAtMs: null,
  spans: [],
  changedSeq: sample.seq,
  changedStep: sample.step,
});

function takePair(course: ListedPair, pair: PairStats, sample: FlowEventOf<'stats.sampled'>): void {
  const { atMs } = sample;
  const known = course.spans.length > 0 && course.listed;
  if (
    !known ||
    course.pair.state !== pair.state ||
    course.pair.selected !== pair.selected ||
    course.pair.nominated !== pair.nominated ||
    course.pair.id !== pair.id
  )
    markChanged(course, sample);
  if (known) extendSpan(course, atMs);
  course.listed = true;
  const last = course.spans.at(-1);
  if (!known || !last || last.state !== pair.state || last.selected !== pair.selected)
    course.spans.push({ state: pair.state, selected: pair.selected, fromMs: atMs, toMs: atMs });
  if (pair.state === 'succeeded') course.succeededAtMs ??= atMs;
  // Chromium reports `nominated` for a moment while the check is still in progress.
  if (pair.nominated && pair.state === 'succeeded') course.nominatedAtMs ??= atMs;
  course.selectedSinceMs = pair.selected ? (course.selectedSinceMs ?? atMs) : null;
  if (pair.selected) course.lastSelectedAtMs = atMs;
  course.pair = pair;
}

function extendSpan(course: ListedPair, atMs: number): void {
  const last = course.spans.at(-1);
  if (last) last.toMs = atMs;
}

function markChanged(course: ListedPair, sample: FlowEventOf<'stats.sampled'>): void {
  course.changedSeq = sample.seq;
  course.changedStep = sample.step;
}
