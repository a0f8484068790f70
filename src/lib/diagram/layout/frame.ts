// Where the lanes and columns stand for the width that the drawing gets.
import { scalePoint } from 'd3-scale';
import { LANES, type Lane } from '../../flow/steps.js';

/** Narrower than this, lane heads are short and labels stand above their arrows. */
const COMPACT_BELOW = 620;
/** The drawing is never laid out narrower; a box that is, scrolls sideways in itself. */
export const MIN_WIDTH = 280;
/** Lanes stand no further apart than this; the rest is margin. */
const MAX_LANE_GAP = 236;

export interface Frame {
  width: number;
  compact: boolean;
  laneX: Record<Lane, number>;
  /** Left edge of a row's number. */
  numberX: number;
  /** The column of times, as it happened: its right edge, or its left one when compact. */
  timeX: number;
  /** The line of the time axis. */
  axisX: number;
  /** Labels keep between these two. */
  labelLeft: number;
  labelRight: number;
  /** Words like "inferred": left edge of their column, or right edge when compact. */
  tagX: number;
  /** First track of the brackets, and the distance to the next one, outwards. */
  trackX: number;
  trackGap: number;
  /** Height of a row, and of a thin line such as a mark between rows. */
  rowHeight: number;
  thinHeight: number;
  breakHeight: number;
  /** Height of a group of packets while it is folded, and of each packet when it is open. */
  groupHeight: number;
  packetHeight: number;
  /** Baseline of the label and height of the arrow, from the middle of the row. */
  labelY: number;
  arrowY: number;
  headHeight: number;
  headHalf: number;
  size: { label: number; code: number; small: number; head: number };
}

/** Lays out the columns for a width in pixels; a width below `MIN_WIDTH` counts as that. */
export function frameFor(availableWidth: number): Frame {
  const width = Math.max(MIN_WIDTH, Math.round(availableWidth));
  const compact = width < COMPACT_BELOW;
  const margin = compact ? { left: 54, right: 32 } : { left: 132, right: 122 };
  const lanesWidth = Math.min(width - margin.left - margin.right, MAX_LANE_GAP * 4);
  const spare = Math.max(0, width - margin.left - margin.right - lanesWidth) / 2;
  const first = margin.left + spare;
  const last = first + lanesWidth;
  const scale = scalePoint<Lane>().domain(LANES).range([first, last]);
  const laneX = Object.fromEntries(
    LANES.map((lane) => [lane, Math.round(scale(lane) ?? first)]),
  ) as Record<Lane, number>;
  const common = { width, compact, laneX };
  if (compact)
    return {
      ...common,
      numberX: 5,
      timeX: 5,
      axisX: 2,
      labelLeft: 30,
      labelRight: width - 24,
      tagX: width - 24,
      trackX: width - 17,
      trackGap: 6,
      rowHeight: 38,
      thinHeight: 20,
      breakHeight: 24,
      groupHeight: 34,
      packetHeight: 24,
      labelY: -4,
      arrowY: 8,
      headHeight: 38,
      headHalf: Math.min(26, lanesWidth / 8 - 2),
      size: { label: 11.5, code: 11, small: 10, head: 12 },
    };
  return {
    ...common,
    numberX: spare + 18,
    timeX: first - 40,
    axisX: first - 30,
    labelLeft: first - 22,
    labelRight: last - 14,
    tagX: last + 16,
    trackX: last + 88,
    trackGap: 10,
    rowHeight: 30,
    thinHeight: 22,
    breakHeight: 28,
    groupHeight: 28,
    packetHeight: 24,
    labelY: -3,
    arrowY: 4,
    headHeight: 48,
    headHalf: Math.min(48, lanesWidth / 8 - 4),
    size: { label: 12, code: 12, small: 11, head: 13 },
  };
}
