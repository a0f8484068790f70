// A scale bent at its knots: what d3-scale's scaleLinear does with numbers. That one brings colours
// and number formats along, 8 KB gzip of the first load.
import { bisectRight } from 'd3-array';

/**
 * Maps the knots' first values onto their second ones, straight between two knots and constant
 * beyond the ends.
 * @param knots at least one, ascending in their first value
 */
export function polylinear(knots: readonly (readonly [number, number])[]): (x: number) => number {
  const xs = knots.map(([x]) => x);
  return (x) => {
    const after = bisectRight(xs, x);
    const [x0, y0] = knots[Math.max(0, after - 1)] ?? [0, 0];
    const [x1, y1] = knots[after] ?? [x0, y0];
    return after === 0 || x1 === x0 ? y0 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
  };
}
