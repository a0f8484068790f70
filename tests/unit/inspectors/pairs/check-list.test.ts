import { describe, expect, test } from 'vitest';
import { visibleEvents } from '../../../../src/lib/recording/cursor.js';
import type { FlowEvent } from '../../../../src/lib/recording/events.js';
import { whyThisPairWon } from '../../../../src/lib/ice/winning-pair.js';
import { checkListOf } from '../../../../src/lib/inspectors/pairs/check-list.js';
import { stripBlocks, stripTime } from '../../../../src/lib/inspectors/pairs/strip-geometry.js';
import { addressOf, knownCandidates } from '../../../../src/lib/inspectors/pairs/addresses.js';
import { A_HOST, A_NAMED, B_HOST, B_NAMED, B_REFLEXIVE, end, pair } from './samples.js';
import { walkWithSamples, withSamples } from './sampled-walk.js';
import { scriptedWalk } from '../../../fixtures/scripted-walk.js';

const { events } = walkWithSamples();
const at = (step: number): readonly FlowEvent[] =>
  visibleEvents(events, { order: 'textbook', position: step });

describe('the sampled walk itself', () => {
  test('keeps its references: what a step names as its evidence is what it named before', () => {
    const plain = scriptedWalk().events;
    const evidence = (all: readonly FlowEvent[]) =>
      all.flatMap((event) =>
        event.type === 'step.ended' && event.outcome.kind === 'reached'
          ? [all[event.outcome.bySeq]?.type]
          : [],
      );
    expect(evidence(events)).toEqual(evidence(plain));
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
  });
});

describe('a peer’s check list over its samples', () => {
  test('there is no pair before the first remote candidate is added', () => {
    expect(checkListOf(at(15), 'A').pairs).toEqual([]);
    expect(checkListOf(at(15), 'B').pairs).toEqual([]);
  });

  test('a pair keeps its history when a candidate names its far end and its id changes', () => {
    const [only, ...others] = checkListOf(at(24), 'A').pairs;
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      listed: true,
      firstRemoteType: 'prflx',
      pair: { id: `CP${A_HOST.id}_${B_NAMED.id}`, remote: { candidateType: 'host' } },
    });
    expect(only?.spans.map(({ state }) => state)).toEqual(['in-progress', 'succeeded']);
  });

  test('nominated counts from the sample in which the check had succeeded, not before', () => {
    const [early, settled] = events.filter((e) => e.type === 'stats.sampled' && e.peer === 'A');
    expect(early).toMatchObject({ pairs: [{ state: 'in-progress', nominated: true }] });
    expect(checkListOf(at(24), 'A').pairs[0]?.nominatedAtMs).toBe(settled?.atMs);
  });

  test('spans adjoin, and the last ends with the latest sample', () => {
    for (const { spans } of checkListOf(at(24), 'B').pairs)
      for (const [index, span] of spans.entries()) {
        expect(span.fromMs).toBeLessThanOrEqual(span.toMs);
        const next = spans[index + 1];
        expect(span.toMs).toBe(next?.fromMs ?? checkListOf(at(24), 'B').latestSampleAtMs);
      }
  });

  test('a pair changed at the step whose sample changed it', () => {
    const changed = (step: number, peer: 'A' | 'B') =>
      checkListOf(at(step), peer).pairs.map(({ changedStep }) => changedStep);
    expect(changed(16, 'B')).toEqual([16, 16, 16]);
    expect(changed(20, 'B')).toEqual([16, 20, 20]);
    expect(changed(24, 'A')).toEqual([23]);
  });

  test('a pruned pair stays, marked as no longer listed and not selected', () => {
    const walk = scriptedWalk();
    const last = walk.events.length - 1;
    const selected = { state: 'succeeded', selected: true } as const;
    const pruned = withSamples(walk, [
      { afterSeq: last, afterMs: 1, peer: 'B', pairs: [pair(B_HOST, A_NAMED, selected)] },
      { afterSeq: last, afterMs: 9, peer: 'B', pairs: [] },
    ]);
    const [gone] = checkListOf(pruned.events, 'B').pairs;
    expect(gone).toMatchObject({ listed: false, selectedSinceMs: null });
    expect(gone?.spans).toHaveLength(1);
    expect(gone?.spans[0]?.toMs).toBe(gone ? gone.firstSeenAtMs + 8 : NaN);
  });

  test('another far end on the same port is a pair of its own while the first is still listed', () => {
    const walk = scriptedWalk();
    const last = walk.events.length - 1;
    const both = withSamples(walk, [
      { afterSeq: last, afterMs: 1, peer: 'A', pairs: [pair(A_HOST, B_REFLEXIVE)] },
      {
        afterSeq: last,
        afterMs: 9,
        peer: 'A',
        pairs: [pair(A_HOST, B_REFLEXIVE), pair(A_HOST, B_NAMED)],
      },
    ]);
    expect(checkListOf(both.events, 'A').pairs).toHaveLength(2);
  });
});

describe('the walk’s winner', () => {
  const why = (peer: 'A' | 'B', step: number) => {
    const list = checkListOf(at(step), peer);
    return whyThisPairWon(list.pairs, {
      localControls: peer === 'A',
      relayOnly: false,
      remoteCandidateAtMs: list.remoteCandidateAtMs,
    });
  };

  test('on one machine A wins at step 16 with a far end that only B’s checks told', () => {
    expect(why('A', 16)?.reasons.map(({ code }) => code)).toEqual([
      'only-pair',
      'nominated',
      'peer-reflexive-early',
    ]);
  });

  test('the reason does not change when step 23 names that far end', () => {
    expect(why('A', 24)?.reasons).toEqual(why('A', 16)?.reasons);
    expect(why('A', 24)?.course.pair.remote.candidateType).toBe('host');
  });

  test('B’s pair is first the only one that succeeded, then the highest of two', () => {
    expect(why('B', 16)?.reasons[0]).toEqual({ code: 'only-succeeded', pairs: 3, failed: 0 });
    expect(why('B', 20)?.reasons[0]).toEqual({ code: 'highest-priority', succeeded: 2 });
  });
});

describe('the addresses of a pair', () => {
  test('a hidden host address is found in the candidate with its port', () => {
    const known = knownCandidates(at(24), 'A');
    expect(addressOf(A_HOST, known.local)).toBe('3f0c1b7e-5b0e-4c3c-9d1f-1f5a2b7c9d10.local');
    expect(addressOf(B_NAMED, known.remote)).toBe('b71e2f0a-2f4d-4d55-8f3e-6a7b8c9d0e1f.local');
  });

  test('a peer-reflexive end has no address, even when a host candidate has its port', () => {
    expect(addressOf(B_REFLEXIVE, knownCandidates(at(24), 'A').remote)).toBeNull();
  });

  test('before A is given B’s candidates it knows no remote address', () => {
    expect(knownCandidates(at(22), 'A').remote).toEqual([]);
  });

  test('what getStats tells goes before what a candidate says', () => {
    const told = end('x', 'host', 50211, 1, '10.0.0.4');
    expect(addressOf(told, knownCandidates(at(24), 'A').local)).toBe('10.0.0.4');
  });
});

describe('the strip of a pair', () => {
  const lists = [checkListOf(at(24), 'A'), checkListOf(at(24), 'B')];
  const time = stripTime(lists, 300);

  test('there is no axis without a pair', () => {
    expect(stripTime([checkListOf(at(15), 'A')], 300)).toBeNull();
  });

  test('all strips share one axis that fills its box', () => {
    expect(time?.widthPx).toBeCloseTo(300);
    const first = Math.min(...lists.flatMap(({ pairs }) => pairs.map((p) => p.firstSeenAtMs)));
    expect(time?.x(first)).toBe(0);
  });

  test('height tells how far the check got, and every state can be seen', () => {
    if (!time) throw new Error('no axis');
    const blocks = lists.flatMap(({ pairs }) => pairs.flatMap((p) => stripBlocks(p, time)));
    const heightOf = (state: string) => blocks.find((block) => block.state === state)?.height ?? 0;
    expect(heightOf('waiting')).toBeLessThan(heightOf('in-progress'));
    expect(heightOf('in-progress')).toBeLessThan(heightOf('succeeded'));
    for (const { x, width } of blocks) {
      expect(width).toBeGreaterThanOrEqual(3);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(300);
    }
  });
});
