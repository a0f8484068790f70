// What stands beside the rows and takes a word of explanation: which there are, and each as a sample.
import { assertNever } from '../../recording/events.js';
import type { Order } from '../../recording/cursor.js';
import type { DrawnRow, Orders } from './compose.js';
import { bracketAround, stroke, zigzag } from './decor.js';
import { lateRing } from './row-shapes.js';
import type { Shape } from './shape.js';

const SIGNS = ['late', 'bracket', 'break'] as const;

/**
 * `late`: candidates that went on their own, after their step. `bracket`: rows that happened
 * elsewhere than the textbook puts them. `break`: a stretch of the axis without any happening.
 */
export type Sign = (typeof SIGNS)[number];

/** The signs that the diagram shows in this order, for the legend. */
export function signsPresent(order: Order, { clock }: Orders, drawn: readonly DrawnRow[]): Sign[] {
  const isClock = order === 'clock';
  const present = {
    late: drawn.some(({ shapes }) => shapes.some(({ part }) => part === 'late')),
    bracket: isClock && clock.brackets.length > 0,
    break: isClock && clock.breaks.length > 0,
  } satisfies Record<Sign, boolean>;
  return SIGNS.filter((sign) => present[sign]);
}

/** A sample of a sign in a box of 56 × 16 pixels. */
export function signShapes(sign: Sign): Shape[] {
  switch (sign) {
    case 'late':
      return [lateRing(28, 8, 'actor')];
    case 'bracket':
      return bracketAround(17, 2, 14, 'M17,8H48');
    case 'break':
      return [14, 28, 42].map((x) => stroke('zigzag', zigzag(x, 0, 16, 1), 'ghost', 1.2));
    default:
      return assertNever(sign);
  }
}
