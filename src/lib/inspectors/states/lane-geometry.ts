// Lanes → rectangles, folds and figures on the axis, in pixels. Draws nothing.
import { type FoldedTime, foldedTime } from './folded-time.js';
import type { StateBlock, StateCourse, StateLane } from './lanes.js';

export const AXIS_PX = 18;
const LANE_PX = 16;
/** Below the lanes, for the instants. */
export const FIGURES_PX = 14;
/** Between two machines. */
const GROUP_GAP_PX = 5;
const BLOCK_PX = 14;

/** Advance of one character of the blocks' monospaced 10.5 px text, on the safe side. */
const CHARACTER_PX = 6.4;
const BLOCK_PADDING_PX = 10;

export interface BlockShape {
  block: StateBlock;
  x: number;
  width: number;
  /** The state's name, null where it does not fit. */
  label: string | null;
  /** Farthest start of a block's name at which it still fits. */
  labelEnd: number;
}

export interface LaneShape {
  lane: StateLane;
  y: number;
  height: number;
  blocks: BlockShape[];
}

export interface LanesShape {
  widthPx: number;
  heightPx: number;
  lanes: LaneShape[];
  time: FoldedTime;
}

/**
 * Geometry of all lanes for a box of this width. It comes out wider only when the names of short
 * states need the room.
 */
export function layoutLanes({ lanes, endMs }: StateCourse, widthPx: number): LanesShape {
  const blocks = lanes.flatMap((lane) => lane.blocks);
  const time = foldedTime(
    blocks.length === 0 ? [] : [...blocks.map(({ fromMs }) => fromMs), endMs],
    {
      widthPx,
      foldOverMs: 250,
      foldPx: 30,
      minGapPx: 4,
      needs: blocks.map(({ state, fromMs, toMs }) => ({ fromMs, toMs, px: textPx(state) })),
    },
  );
  const shapes = lanes.map((lane, index): LaneShape => {
    const y = AXIS_PX + index * LANE_PX + Math.floor(index / 2) * GROUP_GAP_PX;
    return {
      lane,
      y,
      height: BLOCK_PX,
      blocks: lane.blocks.map((block) => {
        const x = time.x(block.fromMs);
        const width = Math.max(time.x(block.toMs) - x - 1, 2);
        const spare = width + 2 - textPx(block.state);
        return { block, x, width, label: spare >= 0 ? block.state : null, labelEnd: x + spare };
      }),
    };
  });
  return {
    widthPx: time.widthPx,
    heightPx: (shapes.at(-1)?.y ?? 0) + LANE_PX + FIGURES_PX,
    lanes: shapes,
    time,
  };
}

export interface AxisLabel {
  atMs: number;
  x: number;
}

/**
 * The figures that fit below the lanes: the start of each stretch between folds, left to right, as
 * long as each has `roomPx` to itself.
 */
export function axisLabels({ marks, widthPx }: FoldedTime, roomPx: number): AxisLabel[] {
  const labels: AxisLabel[] = [];
  let freeFrom = 0;
  for (const { atMs, x } of marks) {
    if (x < freeFrom || x + roomPx > widthPx) continue;
    labels.push({ atMs, x });
    freeFrom = x + roomPx;
  }
  return labels;
}

const textPx = (text: string): number => text.length * CHARACTER_PX + BLOCK_PADDING_PX;
