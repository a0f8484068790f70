import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { revealingScroll } from '../../../src/lib/diagram/layout/reveal.js';

const rests = Array.from({ length: 24 }, (_, index) => 8 + index * 30);
const box = { scrollTop: 0, viewHeight: 360, contentHeight: 742, rests };

describe('keeping the current row in view', () => {
  it('leaves the box alone while the row shows well', () => {
    expect(revealingScroll(100, box)).toBe(0);
    expect(revealingScroll(360, { ...box, scrollTop: 143 })).toBe(143);
  });

  it('follows a row that went below, and comes to rest where a row begins', () => {
    const top = revealingScroll(323, box);
    expect(top).toBeGreaterThan(0);
    expect(rests).toContain(top);
  });

  it('goes back up for a jump to the first step', () => {
    expect(revealingScroll(23, { ...box, scrollTop: 380 })).toBe(0);
  });

  it('shows any row whole, and never scrolls beyond the content', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 382 }),
        fc.integer({ min: 120, max: 700 }),
        (row, scrollTop, viewHeight) => {
          const y = 8 + row * 30 + 15;
          const top = revealingScroll(y, { ...box, scrollTop, viewHeight });
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top).toBeLessThanOrEqual(Math.max(scrollTop, box.contentHeight - viewHeight));
          expect(y - 15).toBeGreaterThanOrEqual(top);
          expect(y + 15).toBeLessThanOrEqual(top + viewHeight);
        },
      ),
    );
  });
});
