import { describe, expect, it } from 'vitest';
import { offsetOf, surer, withinAt } from '../../../src/lib/tap/clock-offset.js';

describe('how far the lab’s clock is from the page’s', () => {
  it('is told by half the round trip, and surely within it', () => {
    expect(offsetOf(100, 1_000, 110)).toEqual({ offsetMs: -895, withinMs: 6, atMs: 105 });
  });

  it('is less and less sure, 30 ppm of the time to either side', () => {
    const offset = offsetOf(100, 1_000, 110);
    expect(withinAt(offset, 105)).toBe(6);
    expect(withinAt(offset, 105 + 100_000)).toBeCloseTo(9);
    expect(withinAt(offset, 105 - 100_000)).toBeCloseTo(9);
  });

  it('is taken from the quicker of two answers, and of two alike from the later', () => {
    const quick = offsetOf(0, 0, 4);
    const slow = offsetOf(1_000, 1_000, 1_040);
    expect(surer(null, slow)).toBe(slow);
    expect(surer(quick, slow)).toBe(quick);
    expect(surer(slow, offsetOf(2_000, 2_000, 2_004))).toMatchObject({ withinMs: 3 });
    const alike = offsetOf(1_000, 1_000, 1_004);
    expect(surer(quick, alike)).toBe(alike);
  });

  it('is taken from a slower answer when the quicker one is so old that it is less sure', () => {
    const quick = offsetOf(0, 0, 4);
    const later = 20 / 30e-6;
    const slow = offsetOf(later, later, later + 40);
    expect(surer(quick, slow)).toBe(slow);
  });

  it('is taken from the later answer when both cannot be true', () => {
    const quick = offsetOf(0, 0, 4);
    const slow = offsetOf(1_000, 1_500, 1_040);
    expect(surer(quick, slow)).toBe(slow);
  });
});
