// What the diagram is given for a scripted walk at a cursor, for the tests of this room.
import type { FlowEvent } from '../../../src/lib/recording/events.js';
import type { Cursor } from '../../../src/lib/recording/cursor.js';
import { progressOf } from '../../../src/lib/flow/progress.js';
import { clockOrder, rowsAt } from '../../../src/lib/flow/rows.js';
import { stepAtCursor } from '../../fixtures/step-at-cursor.js';
import { diagramFacts } from '../../../src/lib/diagram/facts.js';
import * as clockLayout from '../../../src/lib/diagram/layout/clock.js';
import type { ClockOrder, TextbookOrder } from '../../../src/lib/diagram/layout/orders.js';
import type { Frame } from '../../../src/lib/diagram/layout/frame.js';
import { journeysOf, packetLayer } from '../../../src/lib/diagram/packets/layer.js';
import { packetTitles } from '../../../src/lib/diagram/packets/titles.js';
import { type DiagramInput, ordersOf } from '../../../src/lib/diagram/layout/compose.js';
import { rowLabel } from '../../../src/lib/diagram/row-label.js';
import { diagramWords } from '../../../src/lib/diagram/words.js';

export function diagramInput(
  events: readonly FlowEvent[],
  cursor: Cursor,
  open: Readonly<Record<string, number>> = {},
): DiagramInput & { currentStep: number } {
  const progress = progressOf(events);
  const currentStep = stepAtCursor(progress, events, cursor);
  const rows = rowsAt(progress, events, cursor, currentStep);
  const facts = diagramFacts(events);
  return {
    rows,
    labels: rows.map((row) => rowLabel(row, facts)),
    events,
    facts,
    clock: clockOrder(progress, events),
    clockLayout,
    packets: packetLayer(journeysOf(events), open, packetTitles),
    cursor,
    words: diagramWords,
    currentStep,
  };
}

/** Both orders, with all code loaded. */
export function bothOrders(
  input: DiagramInput,
  frame: Frame,
): { textbook: TextbookOrder; clock: ClockOrder } {
  const { textbook, clock } = ordersOf(input, frame);
  if (!clock) throw new Error('The code of the clock’s order is missing');
  return { textbook, clock };
}

export const textbook = (position: number): Cursor => ({ order: 'textbook', position });

/** The clock's cursor after everything. */
export const clockEnd = (events: readonly FlowEvent[]): Cursor => ({
  order: 'clock',
  position: events.length - 1,
});

/** The events with some changed, dropped (null) or followed by others, numbered again. */
export function retold(
  events: readonly FlowEvent[],
  change: (event: FlowEvent) => FlowEvent | FlowEvent[] | null,
): FlowEvent[] {
  return events.flatMap((event) => change(event) ?? []).map((event, seq) => ({ ...event, seq }));
}
