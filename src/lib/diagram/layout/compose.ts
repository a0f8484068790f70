// Rows, labels and orders → drawables: the whole diagram, ready for a screen or for a file.
import type { Cursor } from '../../recording/cursor.js';
import { isVisible } from '../../recording/cursor.js';
import type { FlowEvent } from '../../recording/events.js';
import type { ClockEntry, Row } from '../../flow/rows.js';
import { LANES, type Lane } from '../../flow/steps.js';
import type { DiagramFacts } from '../facts.js';
import type { PacketLayer } from '../packets/contract.js';
import type { RowLabel } from '../row-label.js';
import type { AxisWords } from './clock-decor.js';
import type { Frame } from './frame.js';
import { type ClockOrder, type TextbookOrder, textbookOrder } from './orders.js';
import { type RowExtras, actorOf, rowShapes } from './row-shapes.js';
import type { Actor, Drawable, Shape } from './shape.js';
import { textWidth } from './text-width.js';

export interface DiagramWords extends AxisWords {
  laneName: (lane: Lane, short: boolean) => string;
  /** "+12 s late", "2 late, +12 s". */
  late: (count: number, delayMs: number) => string;
}

/** The code of the clock's order. */
export type ClockLayout = typeof import('./clock.js');

export interface DiagramInput {
  rows: readonly Row[];
  /** `labels[n - 1]` belongs to step n. */
  labels: readonly RowLabel[];
  events: readonly FlowEvent[];
  facts: DiagramFacts;
  clock: readonly ClockEntry[];
  /** null until it is loaded: then there is the textbook's order alone. */
  clockLayout: ClockLayout | null;
  /** null where no server showed any, and until the code for them is loaded. */
  packets: PacketLayer | null;
  cursor: Cursor;
  words: DiagramWords;
}

/** A row's shapes, before it is known where it stands. */
export interface DrawnRow {
  row: Row;
  label: RowLabel;
  actor: Actor;
  shapes: Shape[];
}

export interface Orders {
  textbook: TextbookOrder;
  clock: ClockOrder | null;
}

export const ordersOf = (
  { rows, clock, facts, packets, clockLayout }: DiagramInput,
  frame: Frame,
): Orders => ({
  textbook: textbookOrder(rows, facts, packets, frame),
  clock: clockLayout?.clockOrder(rows, clock, facts, packets, frame) ?? null,
});

/** The order that the cursor asks for, as far as it can be told. */
export const askedOrder = ({ textbook, clock }: Orders, { order }: Cursor): TextbookOrder =>
  order === 'clock' && clock ? clock : textbook;

/** By step number, in textbook order. */
export function drawnRows(input: DiagramInput, frame: Frame, clock: ClockOrder | null): DrawnRow[] {
  return input.rows.flatMap((row) => {
    const label = input.labels[row.step.number - 1];
    if (!label) return [];
    const extras: RowExtras = {
      late: lateWords(row, input),
      opened: input.cursor.order === 'clock' ? (clock?.openedAt.get(row.step.number) ?? []) : [],
    };
    return [{ row, label, actor: actorOf(row), shapes: rowShapes(row, label, frame, extras) }];
  });
}

/** Puts a row at a height. */
export const placed = (drawn: DrawnRow, y: number, frame: Frame): Drawable => ({
  key: `row-${drawn.row.step.number}`,
  actor: drawn.actor,
  y,
  top: y - frame.rowHeight / 2 - 2,
  bottom: y + frame.rowHeight / 2 + 2,
  shapes: drawn.shapes,
});

/** What stands between the rows as it happened. */
export const decorOf = (input: DiagramInput, frame: Frame, clock: ClockOrder | null): Drawable[] =>
  clock ? (input.clockLayout?.clockDecor(clock, frame, input.words, input.cursor) ?? []) : [];

/** The lanes' names on soft chips. */
export function headDrawables(frame: Frame, nameOf: DiagramWords['laneName']): Drawable[] {
  const height = frame.compact ? 24 : 28;
  const top = (frame.headHeight - height) / 2 + 1;
  return LANES.map((lane) => {
    const x = frame.laneX[lane];
    const text = nameOf(lane, frame.compact);
    const size = frame.size.head;
    return {
      key: `head-${lane}`,
      actor: lane,
      y: 0,
      top: 0,
      bottom: frame.headHeight,
      shapes: [
        {
          kind: 'rect',
          part: 'chip',
          x: x - frame.headHalf,
          y: top,
          width: frame.headHalf * 2,
          height,
          radius: 8,
          stroke: 'none',
          strokeWidth: 0,
          dash: null,
          fill: 'actor-soft',
        },
        {
          kind: 'text',
          part: 'lane-name',
          x,
          y: top + height / 2 + size * 0.36,
          text,
          width: textWidth(text, { sizePx: size, mono: false }) * 1.12,
          anchor: 'middle',
          size,
          mono: false,
          weight: 600,
          fill: 'actor',
          halo: 'none',
        },
      ],
    };
  });
}

/** What is said of candidates that came after their sending step had ended. */
function lateWords(row: Row, { events, facts, cursor, words }: DiagramInput): string | null {
  const { kind, peer } = row.step;
  const endedAtMs = row.endedAtMs;
  if (kind !== 'sendCandidates' || endedAtMs === null) return null;
  const late = facts.late.filter((candidate) => {
    const event = events[candidate.seq];
    return candidate.peer === peer && event !== undefined && isVisible(event, cursor);
  });
  const last = late.at(-1);
  return last ? words.late(late.length, last.atMs - endedAtMs) : null;
}
