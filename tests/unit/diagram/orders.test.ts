import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowEvent } from '../../../src/lib/recording/events.js';
import { frameFor } from '../../../src/lib/diagram/layout/frame.js';
import { type ScriptedWalkOptions, scriptedWalk } from '../../fixtures/scripted-walk.js';
import { bothOrders, clockEnd, diagramInput, retold } from './diagram-input.js';

const FRAME = frameFor(820);
const ordersAt = (events: readonly FlowEvent[], width = 820) =>
  bothOrders(diagramInput(events, clockEnd(events)), frameFor(width));
const clockOf = (options: ScriptedWalkOptions = {}, width = 820) =>
  ordersAt(scriptedWalk(options).events, width).clock;
const stepsOf = (places: readonly { step: number }[]) => places.map(({ step }) => step);

describe('textbook order', () => {
  it('spaces the 24 rows evenly, whatever was walked', () => {
    const { textbook } = ordersAt(scriptedWalk({ upTo: 5 }).events);
    expect(stepsOf(textbook.places)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    const gaps = textbook.places
      .slice(1)
      .map(({ y }, index) => y - (textbook.places[index]?.y ?? 0));
    expect(new Set(gaps)).toEqual(new Set([FRAME.rowHeight]));
  });
});

describe('as it happened', () => {
  it('puts the STUN reply right after step 2, although the textbook has it at 11', () => {
    const steps = stepsOf(clockOf().places);
    expect(steps.slice(0, 7)).toEqual([1, 2, 10, 12, 11, 13, 3]);
  });

  it('opens the channel right after step 16, before B’s candidates', () => {
    const steps = stepsOf(clockOf().places);
    expect(steps.slice(steps.indexOf(16))).toEqual([16, 24, 21, 22, 23]);
  });

  it('brackets what happened early and marks where the textbook puts it', () => {
    const { brackets, places } = clockOf();
    const yOf = (step: number) => places.find((place) => place.step === step)?.y ?? NaN;
    expect(brackets.map(({ group }) => group.steps)).toEqual([
      [10, 11, 12, 13],
      [17, 18, 19, 20],
      [24],
    ]);
    const [first] = brackets;
    expect(first).toMatchObject({ top: yOf(10), bottom: yOf(13) });
    expect(first?.placeY).toBeGreaterThan(yOf(9));
    expect(first?.placeY).toBeLessThan(yOf(14));
    expect(brackets[2]?.placeY).toBeGreaterThan(yOf(23));
  });

  it('keeps the brackets’ ways apart', () => {
    expect(clockOf().brackets.map(({ track }) => track)).toEqual([0, 1, 0]);
  });

  it('puts what was not asked and what was not walked below what happened', () => {
    const { places, dividers } = clockOf({ servers: 'none', upTo: 16 });
    expect(dividers.map(({ kind }) => kind)).toEqual(['notAsked', 'notWalked']);
    const steps = stepsOf(places);
    expect(steps).toHaveLength(24);
    expect(steps.slice(12)).toEqual([10, 11, 12, 13, 17, 18, 19, 20, 21, 22, 23, 24]);
    expect(places[12]?.y).toBeGreaterThan(dividers[0]?.y ?? Infinity);
    expect(places[16]?.y).toBeGreaterThan(dividers[1]?.y ?? Infinity);
  });

  it('shows the open channel on both lifelines before the walk comes to step 24', () => {
    const { marks, places } = clockOf({ upTo: 16 });
    const y16 = places.find(({ step }) => step === 16)?.y ?? Infinity;
    expect(marks.map(({ peer }) => peer)).toEqual(['B', 'A']);
    expect(marks.every(({ y }) => y > y16)).toBe(true);
  });

  it('lets row 24 tell the opening that completes the channel', () => {
    const { marks, openedAt } = clockOf();
    expect(marks.map(({ peer }) => peer)).toEqual(['B']);
    expect(openedAt.get(24)).toEqual(['A']);
  });

  it('folds each rest of an unhurried learner, however long, into a break of the same height', () => {
    const slow = clockOf({ restMs: 200_000 });
    const quick = clockOf({ restMs: 2000 });
    expect(slow.breaks).toHaveLength(quick.breaks.length);
    expect(slow.height).toBe(quick.height);
    expect(slow.breaks.every(({ top, bottom }) => bottom - top === FRAME.breakHeight)).toBe(true);
  });

  it('has no break in a run at full speed', () => {
    expect(clockOf({ restMs: 1 }).breaks).toEqual([]);
  });

  it('counts milliseconds from the start of each burst', () => {
    const { figures } = clockOf({ restMs: 2000 });
    expect(figures[1]).toMatchObject({ relative: false });
    const reply = figures[4];
    expect(reply?.relative).toBe(true);
    expect(reply?.ms).toBeLessThan(100);
  });

  it('ties rows of the very same instant together instead of repeating its figure', () => {
    const { figures, places } = clockOf();
    expect(figures[2]?.sameAsY).toBe(places[1]?.y);
    expect(figures[3]?.sameAsY).toBe(places[2]?.y);
    expect(figures[4]?.sameAsY).toBeNull();
  });

  it('never lets two rows, marks or places overlap', () => {
    const options = fc.record({
      upTo: fc.integer({ min: 0, max: 24 }),
      servers: fc.constantFrom('none' as const, 'stun' as const, 'stun+turn' as const),
      restMs: fc.integer({ min: 0, max: 4000 }),
      width: fc.integer({ min: 280, max: 1400 }),
    });
    fc.assert(
      fc.property(options, ({ width, ...walk }) => {
        const frame = frameFor(width);
        const clock = clockOf(walk, width);
        const rooms = [
          ...clock.places.map(({ y }) => [y, frame.rowHeight] as const),
          ...clock.marks.map(({ y }) => [y, frame.thinHeight] as const),
          ...clock.brackets.map(({ placeY }) => [placeY, frame.thinHeight] as const),
          ...clock.breaks.map(
            ({ top, bottom }) => [(top + bottom) / 2, frame.breakHeight] as const,
          ),
          ...clock.dividers.map(({ y }) => [y, frame.thinHeight] as const),
        ].sort(([a], [b]) => a - b);
        rooms.slice(1).forEach(([y, height], index) => {
          const [aboveY, aboveHeight] = rooms[index] ?? [0, 0];
          expect(y - height / 2).toBeGreaterThanOrEqual(aboveY + aboveHeight / 2 - 1e-6);
        });
        const [y = 0, height = 0] = rooms.at(-1) ?? [];
        expect(clock.height).toBeGreaterThanOrEqual(y + height / 2);
      }),
      { numRuns: 40 },
    );
  });

  it('points at the cursor’s moment, also between two rows', () => {
    const { events } = scriptedWalk();
    const clock = ordersAt(events).clock;
    const heights = events.map((event) => clock.heightAt(event));
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    const channel = clock.places.find(({ step }) => step === 24);
    const last = events.findLast(
      (event) => event.type === 'state.changed' && event.machine === 'dataChannel',
    );
    expect(last && clock.heightAt(last)).toBe(channel?.y);
  });

  it('moves a TURN server’s silence to the moment at which it was known', () => {
    const { events } = scriptedWalk();
    const last = events.at(-1);
    const late = [...retold(events, (event) => (event.type === 'candidate.error' ? null : event))];
    late.push({
      type: 'candidate.error',
      peer: 'B',
      url: 'turn:turn.example.org:3478',
      errorCode: 701,
      errorText: '',
      address: null,
      port: null,
      seq: late.length,
      atMs: (last?.atMs ?? 0) + 30_000,
      step: 20,
      provenance: 'observed',
    });
    expect(ordersAt(late).clock.places.at(-1)?.step).toBe(20);
  });
});
