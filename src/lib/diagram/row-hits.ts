// The rows and the packets between them as what can be pressed: where each lies, what it is called,
// and how keys move among them.
import { formatDuration } from '../i18n/format.js';
import * as m from '../i18n/paraglide/messages.js';
import type { DiagramInput, DrawnRow } from './layout/compose.js';
import type { Frame } from './layout/frame.js';
import type { TextbookOrder } from './layout/orders.js';
import { rowName } from './row-label.js';

interface HitBase {
  /** Stays the same while the row moves. */
  key: string;
  /** Accessible name. */
  name: string;
  /** Shown on hover where the drawing had to shorten the words. */
  title: string | undefined;
  /** Pixels on the screen. */
  top: number;
  height: number;
}

export interface RowHit extends HitBase {
  kind: 'row';
  step: number;
  current: boolean;
}

export interface PacketHit extends HitBase {
  kind: 'packet';
  seq: number;
}

export interface MoreHit extends HitBase {
  kind: 'more';
  group: string;
}

/** A group's own row; `members` are null while it is folded. */
export interface GroupHit extends HitBase {
  kind: 'group';
  group: string;
  members: (PacketHit | MoreHit)[] | null;
}

export type Hit = RowHit | GroupHit | PacketHit | MoreHit;

/** Rows and groups in the order in which they stand. */
export function hitsOf(
  { places, groups }: TextbookOrder,
  input: DiagramInput,
  drawn: readonly DrawnRow[],
  frame: Frame,
  zoom: number,
): (RowHit | GroupHit)[] {
  return [
    ...rowHits(places, input, drawn, frame, zoom),
    ...groups.flatMap((place) => input.packets?.hit(place, input, frame, zoom) ?? []),
  ].sort((a, b) => a.top - b.top);
}

/** All that can be pressed, in the order in which it is seen. */
export const flatHits = (hits: readonly (RowHit | GroupHit)[]): Hit[] =>
  hits.flatMap((hit): Hit[] => (hit.kind === 'group' ? [hit, ...(hit.members ?? [])] : [hit]));

function rowHits(
  places: TextbookOrder['places'],
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
        kind: 'row' as const,
        key: `row-${step}`,
        step,
        name: rowName(row, label, when),
        title: words?.kind === 'text' && words.text !== label.full ? label.full : undefined,
        current: row.position === 'current',
        ...extentOf(y, frame.rowHeight, zoom),
      },
    ];
  });
}

/** Where a row lies on the screen. */
export const extentOf = (y: number, height: number, zoom: number) => ({
  top: (y - height / 2) * zoom,
  height: height * zoom,
});

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
