// Lines beside the rows that more than one part of the drawing needs.
import { line } from 'd3-shape';
import type { Frame } from './frame.js';
import { type Ink, type PathShape, type Shape, px } from './shape.js';

const points = line();

/** Lifelines from `top` to `bottom`. */
export const lifelines = (frame: Frame, top: number, bottom: number): Shape[] =>
  Object.values(frame.laneX).map((x) => stroke('lifeline', `M${x},${top}V${bottom}`, 'line', 1.5));

/** A small pointer on the axis where the cursor stands in time. */
export function pointerShapes(y: number, frame: Frame): Shape[] {
  const x = frame.compact ? 0 : frame.axisX - 1;
  return [{ ...stroke('pointer', `M${px(x)},${px(y - 4)}l6,4l-6,4Z`, 'none', 0), fill: 'ink' }];
}

/** A line that is only drawn. */
export function stroke(
  part: string,
  d: string,
  ink: Ink,
  strokeWidth: number,
  dash: string | null = null,
): PathShape {
  return { kind: 'path', part, d, x: 0, y: 0, stroke: ink, strokeWidth, dash, fill: 'none' };
}

/** A line along which the paper is folded, `lead` pixels straight at either end. */
export function zigzag(x: number, top: number, bottom: number, lead = 5): string {
  const inner = bottom - top - 2 * lead;
  const teeth = [0, -4, 4, -4, 4, 0].map((dx, index): [number, number] => [
    px(x + dx),
    px(top + lead + (inner * index) / 5),
  ]);
  return points([[px(x), px(top)], ...teeth, [px(x), px(bottom)]]) ?? '';
}

/** The bracket itself, open to the left, and a dotted way from it. */
export const bracketAround = (x: number, top: number, bottom: number, way: string): Shape[] => [
  stroke('bracket', `M${px(x - 5)},${px(top)}H${px(x)}V${px(bottom)}H${px(x - 5)}`, 'ink-3', 1.3),
  stroke('way', way, 'ink-3', 1.2, '1.5 3'),
];
