// What stands beside the rows and takes a word of explanation: which there are.
import type { Order } from '../../recording/cursor.js';
import type { DrawnRow, Orders } from './compose.js';

const SIGNS = ['packets', 'late', 'bracket', 'break'] as const;

/**
 * `packets`: what a server saw between two rows, folded. `late`: candidates that went on their own, after their step. `bracket`: rows that happened
 * elsewhere than the textbook puts them. `break`: a stretch of the axis without any happening.
 */
export type Sign = (typeof SIGNS)[number];

/** The signs that the diagram shows in this order, for the legend. */
export function signsPresent(order: Order, orders: Orders, drawn: readonly DrawnRow[]): Sign[] {
  const clock = order === 'clock' ? orders.clock : null;
  const present = {
    packets: (clock ?? orders.textbook).groups.length > 0,
    late: drawn.some(({ shapes }) => shapes.some(({ part }) => part === 'late')),
    bracket: clock !== null && clock.brackets.length > 0,
    break: clock !== null && clock.breaks.length > 0,
  } satisfies Record<Sign, boolean>;
  return SIGNS.filter((sign) => present[sign]);
}
