import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowEvent } from '../../../../src/lib/recording/events.js';
import type { Cursor } from '../../../../src/lib/recording/cursor.js';
import { frameFor } from '../../../../src/lib/diagram/layout/frame.js';
import type { Drawable, TextShape } from '../../../../src/lib/diagram/layout/shape.js';
import type { OpenGroups } from '../../../../src/lib/diagram/packets/contract.js';
import { type GroupHit, flatHits, hitsOf } from '../../../../src/lib/diagram/row-hits.js';
import { drawnRows } from '../../../../src/lib/diagram/layout/compose.js';
import { bothOrders, clockEnd, diagramInput, textbook } from '../diagram-input.js';
import { groupNamed, relayOnlyWalk } from './packet-input.js';

const GROUP = 'clock-row-24';
const events = relayOnlyWalk();

function laidOut(
  open: OpenGroups,
  {
    from = events,
    cursor = clockEnd(from),
    width = 820,
  }: { from?: readonly FlowEvent[]; cursor?: Cursor; width?: number } = {},
) {
  const frame = frameFor(width);
  const input = diagramInput(from, cursor, open);
  const orders = bothOrders(input, frame);
  const order = cursor.order === 'clock' ? orders.clock : orders.textbook;
  const drawables = (input.packets?.drawables(order.groups, input, frame) ?? []).map(({ draw }) =>
    draw(),
  );
  const hits = hitsOf(order, input, drawnRows(input, frame, orders.clock), frame, 1);
  return { frame, orders, order, drawables, hits };
}

const partsIn = (drawables: readonly Drawable[], key: string, part: string) =>
  drawables.find((drawable) => drawable.key === key)?.shapes.filter((shape) => shape.part === part);

describe('a folded group', () => {
  it('is one thin row with a bundle on the lanes that took part', () => {
    const { order, drawables, frame } = laidOut({});
    const place = groupNamed(order.groups, 'clock-row-12');
    expect(place).toMatchObject({ isOpen: false, lines: [], more: null });
    const ties = partsIn(drawables, 'clock-row-12', 'tie')?.map((tie) => Math.round(tie.kind === 'rect' ? tie.x + 2.5 : NaN)); // prettier-ignore
    expect(ties).toEqual([frame.laneX.A, frame.laneX.turn]);
    expect(drawables.filter(({ key }) => key.startsWith('packet-'))).toEqual([]);
  });

  it('stands for all its time: the idle stretch after it counts from its last packet', () => {
    const { orders } = laidOut({});
    const { group, y } = groupNamed(orders.clock.groups, GROUP);
    const after = orders.clock.breaks.find(({ top }) => top > y);
    const next = orders.clock.places.find((place) => place.y > (after?.bottom ?? 0));
    const nextMs = diagramInput(events, clockEnd(events)).clock.find(({ step }) => step === next?.step)?.atMs ?? NaN; // prettier-ignore
    // The walk's own calls are no idle time; there are a few just before the row.
    expect(after?.idleMs).toBeLessThanOrEqual(nextMs - group.toMs);
    expect(after?.idleMs).toBeGreaterThan(nextMs - group.toMs - 10);
    expect(group.toMs - group.fromMs).toBeGreaterThan(10);
  });

  it('that lasted longer than idle time folds it: what follows is told by the whole clock again', () => {
    const media = relayOnlyWalk({ mediaPackets: 60 });
    const { clock } = laidOut({}, { from: media }).orders;
    const { group, y } = groupNamed(clock.groups, GROUP);
    expect(group.toMs - group.fromMs).toBeGreaterThan(400);
    const next = clock.figures.find((figure) => figure.y > y);
    expect(next?.relative).toBe(false);
  });
});

describe('an open group', () => {
  it('has a line a packet below its own row, each with its time', () => {
    const { orders } = laidOut({ [GROUP]: 200 });
    const { lines, more, group, y } = groupNamed(orders.clock.groups, GROUP);
    expect(lines.map(({ journey }) => journey)).toEqual(group.journeys);
    expect(more).toBeNull();
    const figures = new Map(orders.clock.figures.map((figure) => [figure.y, figure]));
    expect(figures.has(y)).toBe(false);
    for (const line of lines) expect(figures.get(line.y)?.of).toBe('packet');
  });

  it('leaves the rows above where they were', () => {
    const [folded, open] = [laidOut({}), laidOut({ [GROUP]: 200 })];
    const { y } = groupNamed(folded.order.groups, GROUP);
    const above = ({ order }: typeof folded) => order.places.filter((place) => place.y < y);
    expect(above(open)).toEqual(above(folded));
    expect(open.order.height).toBeGreaterThan(folded.order.height);
  });

  it('draws what goes on as two arrows on one line, what ends at the server as one', () => {
    const { drawables, order } = laidOut({ [GROUP]: 200, 'clock-row-12': 200 });
    for (const { lines } of order.groups)
      for (const { journey } of lines) {
        const arrows = partsIn(drawables, `packet-${journey.packet.seq}`, 'arrow');
        expect(arrows).toHaveLength(journey.passedOn ? 2 : 1);
      }
  });

  it('is grey from the cursor on, between both ends of a packet too', () => {
    const { group } = groupNamed(laidOut({}).order.groups, GROUP);
    const journey = group.journeys.find(({ passedOn }) => passedOn);
    if (!journey) throw new Error('Nothing went on');
    const inkAt = (position: number) => {
      const { drawables } = laidOut({ [GROUP]: 200 }, { cursor: { order: 'clock', position } });
      return partsIn(drawables, `packet-${journey.packet.seq}`, 'arrow')?.map((arrow) =>
        arrow.kind === 'path' ? arrow.stroke : null,
      );
    };
    expect(inkAt(journey.packet.seq - 1)).toEqual(['ghost', 'ghost']);
    expect(inkAt(journey.packet.seq)).toEqual(['actor', 'ghost']);
    expect(inkAt(journey.passedOn?.seq ?? -1)).toEqual(['actor', 'actor']);
  });

  it('shows so many at first and offers the rest, whose time stays folded', () => {
    const { order, hits } = laidOut({ [GROUP]: 10 });
    const { lines, more, group } = groupNamed(order.groups, GROUP);
    expect(lines).toHaveLength(10);
    expect(more?.count).toBe(group.journeys.length - 10);
    const hit = hits.find((other): other is GroupHit => other.key === GROUP);
    expect(hit?.members?.at(-1)).toMatchObject({ kind: 'more', name: `show ${more?.count} more` });
  });
});

describe('rows, groups and packets', () => {
  const openings = fc.record({
    [GROUP]: fc.integer({ min: 0, max: 60 }),
    'clock-row-16': fc.integer({ min: 0, max: 60 }),
    'clock-row-12': fc.integer({ min: 0, max: 2 }),
    'textbook-16': fc.integer({ min: 0, max: 60 }),
  });

  it('never lie on one another, whatever is open, in both orders and at any width', () => {
    fc.assert(
      fc.property(
        openings,
        fc.boolean(),
        fc.integer({ min: 280, max: 1400 }),
        (open, isClock, width) => {
          const cursor = isClock ? clockEnd(events) : textbook(24);
          const { order, hits } = laidOut(open, { cursor, width });
          let bottom = 0;
          for (const { top, height } of flatHits(hits)) {
            expect(top).toBeGreaterThanOrEqual(bottom - 1e-6);
            expect(height).toBeGreaterThanOrEqual(24);
            bottom = top + height;
          }
          expect(order.height).toBeGreaterThanOrEqual(bottom);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('have words that stay inside the drawing', () => {
    for (const width of [280, 320, 390, 620, 820, 1400]) {
      const { drawables, frame } = laidOut({ [GROUP]: 200, 'clock-row-12': 200 }, { width });
      for (const { shapes } of drawables)
        for (const shape of shapes) {
          if (shape.kind !== 'text') continue;
          const left = leftOf(shape);
          expect(left, shape.text).toBeGreaterThanOrEqual(0);
          expect(left + shape.width, shape.text).toBeLessThanOrEqual(frame.width);
        }
    }
  });

  it('have the pointer move on with the cursor, never back', () => {
    const { clock } = laidOut({ 'clock-row-16': 3 }).orders;
    const heights = events.map((event) => clock.heightAt(event));
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  });
});

function leftOf({ anchor, x, width }: TextShape): number {
  if (anchor === 'start') return x;
  return anchor === 'end' ? x - width : x - width / 2;
}
