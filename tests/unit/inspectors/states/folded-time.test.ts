import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedTime } from '../../../../src/lib/inspectors/states/folded-time.js';

const OPTIONS = { widthPx: 400, foldOverMs: 250, foldPx: 30, minGapPx: 4 };

describe('a folded time axis', () => {
  test('in a stretch without idle time places are in proportion to time', () => {
    const { x, folds, widthPx } = foldedTime([0, 10, 40, 100], { ...OPTIONS, minGapPx: 0 });
    expect(folds).toEqual([]);
    expect(widthPx).toBeCloseTo(400);
    expect(x(10)).toBeCloseTo(40);
    expect(x(40)).toBeCloseTo(160);
    expect(x(70)).toBeCloseTo(280);
  });

  test('minutes of thinking take no more room than the label that says so', () => {
    const { folds } = foldedTime([0, 20, 180_020, 180_040], OPTIONS);
    expect(folds).toHaveLength(1);
    expect(folds[0]).toMatchObject({ fromMs: 20, toMs: 180_020 });
    expect((folds[0]?.x1 ?? 0) - (folds[0]?.x0 ?? 0)).toBeCloseTo(30);
  });

  test('a short state gets the room that its name needs, and the rest still fits', () => {
    const needs = [{ fromMs: 50, toMs: 51, px: 90 }];
    const { x, widthPx } = foldedTime([0, 50, 51, 100], { ...OPTIONS, needs });
    expect(x(51) - x(50)).toBeGreaterThanOrEqual(90);
    expect(widthPx).toBeCloseTo(400);
  });

  test('the axis grows beyond its box rather than squeeze a name', () => {
    const needs = [
      { fromMs: 0, toMs: 1, px: 300 },
      { fromMs: 1, toMs: 2, px: 300 },
    ];
    expect(foldedTime([0, 1, 2], { ...OPTIONS, needs }).widthPx).toBeCloseTo(600);
  });

  test('with nothing but idle time the folds share the box', () => {
    expect(foldedTime([0, 1000, 3000], OPTIONS).widthPx).toBeCloseTo(400);
  });

  test('no instant and a single instant are no trouble', () => {
    expect(foldedTime([], OPTIONS).x(5)).toBe(0);
    const one = foldedTime([7], OPTIONS);
    expect([one.x(7), one.x(8)]).toEqual([0, 400]);
  });

  test('later is never further left, whatever the instants', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 2, maxLength: 30 }),
        (instants) => {
          const { x, widthPx } = foldedTime(instants, OPTIONS);
          const places = [...instants].sort((a, b) => a - b).map(x);
          for (const [index, place] of places.entries()) {
            expect(place).toBeGreaterThanOrEqual(places[index - 1] ?? 0);
            expect(place).toBeLessThanOrEqual(widthPx + 1e-6);
          }
        },
      ),
    );
  });
});
