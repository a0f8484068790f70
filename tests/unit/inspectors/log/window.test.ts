import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ListShape,
  MAX_SCROLL_PX,
  listPx,
  listWindow,
  rowTop,
  scrollTopAt,
  scrollTopFor,
} from '../../../../src/lib/inspectors/log/window.js';

const LIST: ListShape = { count: 100, rowPx: 28, viewPx: 200, openIndex: -1, openPx: 190 };
const MILLION: ListShape = { ...LIST, count: 1_000_000 };

/** Whether a row stands in the box, at least in part. */
function isInView(shape: ListShape, index: number, scrollTop: number): boolean {
  const { offsetPx } = listWindow(shape, scrollTop);
  const top = rowTop(shape, index);
  return top + shape.rowPx > offsetPx && top < offsetPx + shape.viewPx;
}

describe('the window on a long list', () => {
  test('draws the rows in view and a few beyond, never the list', () => {
    expect(listWindow(LIST, 0)).toMatchObject({ first: 0, offsetPx: 0, scrollPx: 2800 });
    const { first, last } = listWindow(MILLION, 4_000_000);
    expect(last - first).toBeLessThan(24);
  });

  test('every row in view is drawn, wherever the scrollbar stands', () => {
    fc.assert(
      fc.property(
        fc.record({
          count: fc.integer({ min: 1, max: 2_000_000 }),
          rowPx: fc.constantFrom(28, 48),
          viewPx: fc.integer({ min: 60, max: 900 }),
          openIndex: fc.integer({ min: -1, max: 2_000_000 }),
          openPx: fc.constant(190),
        }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (given, share) => {
          const shape = { ...given, openIndex: Math.min(given.openIndex, given.count - 1) };
          const { first, last, offsetPx, scrollPx } = listWindow(
            shape,
            share * Math.max(listWindow(shape, 0).scrollPx - shape.viewPx, 0),
          );
          expect(scrollPx).toBeLessThanOrEqual(MAX_SCROLL_PX);
          expect(first).toBeLessThan(last);
          if (first > 0) expect(rowTop(shape, first)).toBeLessThanOrEqual(offsetPx);
          if (last < shape.count)
            expect(rowTop(shape, last)).toBeGreaterThanOrEqual(offsetPx + shape.viewPx);
        },
      ),
    );
  });

  test('the last of a million rows stands at the end of a scrollbar that no browser cuts off', () => {
    const end = listWindow(MILLION, MAX_SCROLL_PX - MILLION.viewPx);
    expect(end.last).toBe(1_000_000);
    expect(end.offsetPx + MILLION.viewPx).toBeCloseTo(listPx(MILLION));
  });

  test('what a row opens pushes the rows after it down, not those before', () => {
    const open = { ...LIST, openIndex: 10 };
    expect(rowTop(open, 10)).toBe(280);
    expect(rowTop(open, 11)).toBe(280 + 28 + 190);
    expect(listPx(open)).toBe(2800 + 190);
  });

  test('an open row that the filter removed takes no room', () => {
    expect(listPx({ ...LIST, openIndex: -1 })).toBe(2800);
    expect(listPx({ ...LIST, openIndex: 100 })).toBe(2800);
  });

  test('a row in view needs no scrolling', () => {
    expect(scrollTopFor(LIST, 3, 40)).toBe(40);
  });

  test.each([
    ['a short list', LIST, 60],
    ['a million rows', MILLION, 765_432],
  ])('any row can be brought into view in %s', (_, shape, index) => {
    for (const start of [0, 1_000_000]) {
      const top = scrollTopFor(shape, index, Math.min(start, listPx(shape) - shape.viewPx));
      expect(isInView(shape, index, top)).toBe(true);
    }
    expect(isInView(shape, index, scrollTopAt(shape, index))).toBe(true);
  });

  test('an opened row shows its head even where its contents are taller than the box', () => {
    const open = { ...LIST, openIndex: 50 };
    const top = scrollTopFor(open, 50, 0);
    expect(listWindow(open, top).offsetPx).toBeLessThanOrEqual(rowTop(open, 50));
  });
});
