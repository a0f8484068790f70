// The rows as what can be pressed: where each lies, what it is called, and how keys move among them.
import { formatDuration } from '../i18n/format.js';
import * as m from '../i18n/paraglide/messages.js';
import type { DiagramInput, DrawnRow } from './layout/compose.js';
import type { Frame } from './layout/frame.js';
import type { RowPlace } from './layout/orders.js';
import { rowName } from './row-label.js';

export interface RowHit {
  step: number;
  /** Accessible name. */
  name: string;
  /** Shown on hover where the drawing had to shorten the words. */
  title: string | undefined;
  current: boolean;
  /** Pixels on the screen. */
  top: number;
  height: number;
}

/** One hit a row, in the order in which the rows stand. */
export function hitsOf(
  places: readonly RowPlace[],
  { rows, labels, cursor }: DiagramInput,
  drawn: readonly DrawnRow[],
  frame: Frame,
  zoom: number,
): RowHit[] {
  return places.flatMap(({ step, y }) => {
    const row = rows[step - 1];
    const label = labels[step - 1];
    if (!row || !label) return [];
    const hasTime =
      cursor.order === 'clock' &&
      row.happenedAtMs !== null &&
      row.position !== 'future' &&
      row.result !== 'notAsked';
    const when = hasTime
      ? m.diagram_at_time({ time: formatDuration(row.happenedAtMs ?? 0) })
      : null;
    const words = drawn[step - 1]?.shapes.find(({ part }) => part === 'label');
    return [
      {
        step,
        name: rowName(row, label, when),
        title: words?.kind === 'text' && words.text !== label.full ? label.full : undefined,
        current: row.position === 'current',
        top: (y - frame.rowHeight / 2) * zoom,
        height: frame.rowHeight * zoom,
      },
    ];
  });
}

/** The position that a key leads to, null for a key that means nothing here. */
export function positionAfterKey(key: string, position: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, position + 1);
    case 'ArrowUp':
      return Math.max(0, position - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
