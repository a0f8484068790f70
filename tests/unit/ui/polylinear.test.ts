import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polylinear } from '../../../src/lib/ui/polylinear.js';

describe('a polylinear scale', () => {
  const scale = polylinear([
    [0, 10],
    [100, 20],
    [200, 120],
  ]);

  it('runs straight between two knots', () => {
    expect(scale(50)).toBe(15);
    expect(scale(150)).toBe(70);
    expect(scale(100)).toBe(20);
  });

  it('stays at its ends beyond them', () => {
    expect(scale(-5)).toBe(10);
    expect(scale(200)).toBe(120);
    expect(scale(1e9)).toBe(120);
  });

  it('is constant with one knot', () => {
    expect(polylinear([[5, 7]])(-1)).toBe(7);
    expect(polylinear([[5, 7]])(9)).toBe(7);
  });

  it('never falls where its knots rise', () => {
    const knots = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 1e4 })), {
        minLength: 1,
        maxLength: 30,
      })
      .map((steps) => {
        let [x, y] = [0, 0];
        return steps.map(([dx, dy]) => [(x += dx), (y += dy)] as const);
      });
    fc.assert(
      fc.property(knots, fc.integer(), fc.integer(), (some, one, other) => {
        const rising = polylinear(some);
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(rising(low)).toBeLessThanOrEqual(rising(high) + 1e-9);
      }),
    );
  });
});
