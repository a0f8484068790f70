// A pair's spans → shapes on a time axis that both peers' check lists share. Draws nothing.
import { type FoldedTime, foldedTime } from '../states/folded-time.js';
import type { CheckList, ListedPair, PairState } from './check-list.js';

export const STRIP_PX = 14;

/** Height says how far a check got, so that the strip reads without its colours. */
const HEIGHT_PX = {
  frozen: 2,
  waiting: 4,
  'in-progress': 7,
  succeeded: 10,
  failed: 10,
} as const satisfies Record<PairState, number>;

export interface StripBlock {
  state: PairState;
  selected: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One axis for every strip, from the first sample with a pair to the latest; null before it. */
export function stripTime(lists: readonly CheckList[], widthPx: number): FoldedTime | null {
  const instants = lists.flatMap(({ pairs, latestSampleAtMs }) =>
    pairs.length === 0 || latestSampleAtMs === null
      ? []
      : [
          latestSampleAtMs,
          ...pairs.flatMap(({ spans }) => spans.flatMap((s) => [s.fromMs, s.toMs])),
        ],
  );
  if (instants.length === 0) return null;
  return foldedTime(instants, { widthPx, foldOverMs: 1000, foldPx: 24, minGapPx: 4 });
}

/** The strip of one pair: its states over time, standing on a common line. */
export function stripBlocks({ spans }: ListedPair, time: FoldedTime): StripBlock[] {
  return spans.map(({ state, selected, fromMs, toMs }) => {
    const x = time.x(fromMs);
    const height = HEIGHT_PX[state];
    return {
      state,
      selected,
      x,
      y: 10 - height,
      // A state seen in one sample only has no known duration; 3 px say that it was there.
      width: Math.max(time.x(toMs) - x, 3),
      height,
    };
  });
}
