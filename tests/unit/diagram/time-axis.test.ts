import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IDLE_AFTER_MS, timeAxis } from '../../../src/lib/diagram/layout/time-axis.js';

const ROW = 30;
const BREAK = 28;
const axisOf = (times: readonly number[], activityMs: readonly number[] = times) =>
  timeAxis(
    times.map((atMs) => ({ atMs, height: ROW, above: 0 })),
    { activityMs, breakHeight: BREAK, top: 8 },
  );

const times = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 600_000 })), {
    minLength: 1,
    maxLength: 60,
  })
  .map((gaps) => {
    let atMs = 0;
    return gaps.map((gap) => (atMs += gap / 10));
  });

describe('the time axis', () => {
  it('pushes rows of the same instant apart', () => {
    expect(axisOf([5, 5, 5]).ys).toEqual([23, 53, 83]);
  });

  it('gives busy time its length in milliseconds', () => {
    const [first = 0, second = 0, third = 0] = axisOf([0, 200, 500], [0, 200, 350, 500]).ys;
    expect(second - first).toBe(50);
    expect(third - second).toBe(75);
  });

  it('counts idle time from the end of what lasts, and begins a burst after what lasts long', () => {
    const lasting = (untilMs: number) =>
      timeAxis(
        [
          { atMs: 0, untilMs, height: ROW, above: 0 },
          { atMs: 1000, height: ROW, above: 0 },
        ],
        { activityMs: [], breakHeight: BREAK, top: 8 },
      );
    expect(lasting(300)).toMatchObject({ breaks: [{ idleMs: 700 }], burstStartsMs: [0, 1000] });
    expect(lasting(700)).toMatchObject({ breaks: [], burstStartsMs: [0, 1000] });
    expect(lasting(700).heightAt(600)).toBeGreaterThan(lasting(700).heightAt(300));
  });

  it('folds three minutes of thinking into one break of fixed height', () => {
    const { ys, breaks } = axisOf([0, 180_000]);
    expect(breaks).toHaveLength(1);
    expect(breaks[0]).toMatchObject({ before: 1, idleMs: 180_000 });
    expect((breaks[0]?.bottom ?? 0) - (breaks[0]?.top ?? 0)).toBe(BREAK);
    expect((ys[1] ?? 0) - (ys[0] ?? 0)).toBe(ROW + BREAK);
  });

  it('does not call it idle while something happens that no row tells', () => {
    const everyTenth = Array.from({ length: 40 }, (_, index) => index * 100);
    expect(axisOf([0, 3900], everyTenth).breaks).toEqual([]);
  });

  it('counts only the idle stretches of a pause in which something happened', () => {
    const { breaks } = axisOf([0, 5000], [0, 2000, 2100, 5000]);
    expect(breaks.map(({ idleMs }) => idleMs)).toEqual([4900]);
  });

  it('starts a burst anew after each break, and only there', () => {
    expect(axisOf([10, 12, 5000, 5003, 5003]).burstStartsMs).toEqual([10, 10, 5000, 5000, 5000]);
  });

  it('never lets two rows stand nearer than they need', () => {
    fc.assert(
      fc.property(times, (moments) => {
        const { ys } = axisOf(moments);
        ys.slice(1).forEach((y, index) =>
          expect(y - (ys[index] ?? 0)).toBeGreaterThanOrEqual(ROW - 1e-6),
        );
      }),
    );
  });

  it('rises with time, whatever the times', () => {
    const probe = fc.array(fc.double({ min: -10, max: 70_000, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(times, probe, (moments, probes) => {
        const { heightAt } = axisOf(moments);
        const heights = probes.sort((a, b) => a - b).map(heightAt);
        heights
          .slice(1)
          .forEach((height, index) =>
            expect(height).toBeGreaterThanOrEqual((heights[index] ?? 0) - 1e-6),
          );
        expect(heights.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('puts a moment between two rows between them', () => {
    const { heightAt, ys } = axisOf([0, 100, 50_000]);
    expect(heightAt(50)).toBe(((ys[0] ?? 0) + (ys[1] ?? 0)) / 2);
    expect(heightAt(25_000)).toBeGreaterThan(ys[1] ?? 0);
    expect(heightAt(25_000)).toBeLessThan(ys[2] ?? 0);
  });

  it('stays of one size however long the learner thinks', () => {
    fc.assert(
      fc.property(fc.integer({ min: IDLE_AFTER_MS + 1, max: 10_000_000 }), (restMs) => {
        expect(axisOf([0, restMs, 2 * restMs]).bottom).toBe(axisOf([0, 1000, 2000]).bottom);
      }),
    );
  });

  it('holds ten thousand arrows', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => index * 7);
    const { ys, bottom } = axisOf(many);
    expect(ys).toHaveLength(10_000);
    expect(bottom).toBe(8 + 10_000 * ROW);
  });

  it('is empty without a word when nothing happened', () => {
    expect(axisOf([])).toMatchObject({ ys: [], breaks: [], bottom: 8 });
    expect(axisOf([]).heightAt(5)).toBe(8);
  });
});
