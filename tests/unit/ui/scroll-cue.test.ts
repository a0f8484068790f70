import { describe, expect, it } from 'vitest';
import { type ScrollBox, hiddenSides } from '../../../src/lib/ui/scroll-cue.js';

const box = (change: Partial<ScrollBox>): ScrollBox => ({
  scrollTop: 0,
  scrollLeft: 0,
  clientHeight: 300,
  clientWidth: 500,
  scrollHeight: 300,
  scrollWidth: 500,
  ...change,
});
const sidesOf = (change: Partial<ScrollBox>): string[] =>
  Object.entries(hiddenSides(box(change))).flatMap(([side, more]) => (more ? [side] : []));

describe('the sides on which content goes on', () => {
  it('are none where all of it is in view', () => {
    expect(sidesOf({})).toEqual([]);
  });

  it.each([
    [{ scrollHeight: 700 }, ['below']],
    [{ scrollHeight: 700, scrollTop: 200 }, ['above', 'below']],
    [{ scrollHeight: 700, scrollTop: 400 }, ['above']],
    [{ scrollWidth: 900 }, ['right']],
    [{ scrollWidth: 900, scrollLeft: 100 }, ['left', 'right']],
    [{ scrollWidth: 900, scrollLeft: 400 }, ['left']],
    [{ scrollHeight: 700, scrollTop: 400, scrollWidth: 900 }, ['above', 'right']],
  ])('of %o are %j', (change, sides) => {
    expect(sidesOf(change)).toEqual(sides);
  });

  it('are none for the fraction of a pixel by which a zoomed page misses its end', () => {
    expect(sidesOf({ scrollHeight: 700, scrollTop: 399.4 })).toEqual(['above']);
    expect(sidesOf({ scrollTop: 0.5, scrollWidth: 501 })).toEqual([]);
  });
});
