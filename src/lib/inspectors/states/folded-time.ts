// A time axis on which idle time is folded: instants → places, with a label where time is missing.
import { polylinear } from '../../ui/polylinear.js';

/** Idle time of which only `x0`…`x1` is left on the axis. */
export interface Fold {
  fromMs: number;
  toMs: number;
  x0: number;
  x1: number;
}

export interface FoldedTime {
  /** Place of an instant; instants outside the axis land on its ends. */
  x: (atMs: number) => number;
  folds: Fold[];
  /** The first instant of each stretch between folds: where a figure helps most. */
  marks: { atMs: number; x: number }[];
  widthPx: number;
}

/** A stretch that must be drawn at least so wide, so that its name can be read. */
export interface RoomNeeded {
  fromMs: number;
  toMs: number;
  px: number;
}

export interface FoldedTimeOptions {
  /** Room to fill; the axis grows beyond it only when what must be shown does not fit. */
  widthPx: number;
  /** Gaps between instants longer than this are folded. */
  foldOverMs: number;
  foldPx: number;
  /** Least distance between two instants. */
  minGapPx: number;
  needs?: readonly RoomNeeded[];
}

/**
 * Lays the instants (milliseconds, any order, repeats allowed) on one axis. Between folds the axis
 * is in proportion to time as far as the least distances allow. No instant gives an empty axis.
 */
export function foldedTime(
  instantsMs: readonly number[],
  { widthPx, foldOverMs, foldPx, minGapPx, needs = [] }: FoldedTimeOptions,
): FoldedTime {
  const instants = [...new Set(instantsMs)].sort((a, b) => a - b);
  const first = instants[0];
  if (first === undefined) return { x: () => 0, folds: [], marks: [], widthPx };
  if (instants.length === 1)
    return {
      x: (atMs) => (atMs <= first ? 0 : widthPx),
      folds: [],
      marks: [{ atMs: first, x: 0 }],
      widthPx,
    };

  const gaps = instants.slice(1).map((toMs, index) => {
    const fromMs = instants[index] ?? first;
    const folded = toMs - fromMs > foldOverMs;
    return { fromMs, toMs, folded, px: folded ? foldPx : minGapPx };
  });
  for (const need of [...needs].sort((a, b) => a.toMs - a.fromMs - (b.toMs - b.fromMs)))
    makeRoom(gaps, need);
  spread(gaps, widthPx);

  const places = [0];
  for (const { px } of gaps) places.push((places.at(-1) ?? 0) + px);
  const scale = polylinear(instants.map((atMs, index) => [atMs, places[index] ?? 0]));
  const placed = gaps.map((gap, index) => ({
    ...gap,
    x0: places[index] ?? 0,
    x1: places[index + 1] ?? 0,
  }));
  return {
    x: (atMs) => scale(atMs),
    folds: placed
      .filter(({ folded }) => folded)
      .map(({ fromMs, toMs, x0, x1 }) => ({ fromMs, toMs, x0, x1 })),
    marks: [
      { atMs: first, x: 0 },
      ...placed.filter(({ folded }) => folded).map(({ toMs, x1 }) => ({ atMs: toMs, x: x1 })),
    ],
    widthPx: places.at(-1) ?? 0,
  };
}

interface Gap {
  fromMs: number;
  toMs: number;
  folded: boolean;
  px: number;
}

/** Widens the gaps inside a stretch alike until the stretch has the room it needs. */
function makeRoom(gaps: Gap[], { fromMs, toMs, px }: RoomNeeded): void {
  const inside = gaps.filter((gap) => gap.fromMs >= fromMs && gap.toMs <= toMs);
  const missing = px - inside.reduce((sum, gap) => sum + gap.px, 0);
  if (missing <= 0) return;
  for (const gap of inside) gap.px += missing / inside.length;
}

/** Gives what room is left to the stretches between folds by their duration, else to the folds. */
function spread(gaps: Gap[], widthPx: number): void {
  const left = widthPx - gaps.reduce((sum, gap) => sum + gap.px, 0);
  if (left <= 0) return;
  const open = gaps.filter(({ folded }) => !folded);
  const durationMs = open.reduce((sum, gap) => sum + gap.toMs - gap.fromMs, 0);
  if (durationMs > 0)
    for (const gap of open) gap.px += (left * (gap.toMs - gap.fromMs)) / durationMs;
  else for (const gap of gaps) gap.px += left / gaps.length;
}
