import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assignTracks,
  compactNumbers,
  displacedGroups,
  longestIncreasing,
} from '../../../src/lib/diagram/layout/displaced.js';

const HOST_TO_HOST = [
  1, 2, 10, 12, 11, 13, 3, 4, 5, 6, 17, 19, 18, 20, 7, 8, 9, 14, 15, 16, 24, 21, 22, 23,
];

describe('displaced rows', () => {
  it('says of a run on one machine that gathering and the channel came early', () => {
    expect(displacedGroups(HOST_TO_HOST)).toEqual([
      { steps: [10, 11, 12, 13], first: 2, last: 5, before: HOST_TO_HOST.indexOf(14) },
      { steps: [17, 18, 19, 20], first: 10, last: 13, before: HOST_TO_HOST.indexOf(21) },
      { steps: [24], first: 20, last: 20, before: HOST_TO_HOST.length },
    ]);
  });

  it('has nothing to say of a run in textbook order', () => {
    expect(displacedGroups([1, 2, 3, 4, 5])).toEqual([]);
  });

  it('points upwards for a reply that came late', () => {
    expect(displacedGroups([9, 10, 12, 14, 15, 11])).toEqual([
      { steps: [11], first: 5, last: 5, before: 2 },
    ]);
  });

  it('leaves an increasing rest that nothing could be added to, for any order', () => {
    const permutation = fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 1 });
    fc.assert(
      fc.property(permutation, (order) => {
        const kept = order.filter((step) => longestIncreasing(order).has(step));
        expect(kept).toEqual([...kept].sort((a, b) => a - b));
        expect(kept.length).toBe(bruteForceLongest(order));
      }),
    );
  });

  it('names runs of numbers by their ends', () => {
    expect(compactNumbers([10, 11, 12, 13])).toBe('10–13');
    expect(compactNumbers([24])).toBe('24');
    expect(compactNumbers([10, 12, 13])).toBe('10, 12–13');
  });

  it('never lets two brackets share a track where they overlap', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 300 }))
      .map(([top, height]) => ({ top, bottom: top + height }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const tracks = assignTracks(spans);
        spans.forEach((a, i) =>
          spans.slice(i + 1).forEach((b, rest) => {
            if (tracks[i] === tracks[i + 1 + rest])
              expect(a.bottom < b.top || b.bottom < a.top).toBe(true);
          }),
        );
      }),
    );
  });
});

function bruteForceLongest(order: readonly number[]): number {
  const best = order.map(() => 1);
  order.forEach((value, i) =>
    order.slice(0, i).forEach((earlier, j) => {
      if (earlier < value) best[i] = Math.max(best[i] ?? 1, (best[j] ?? 0) + 1);
    }),
  );
  return Math.max(...best);
}
