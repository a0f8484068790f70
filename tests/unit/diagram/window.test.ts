import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexByExtent, itemsInView } from '../../../src/lib/diagram/layout/window.js';

const item = fc
  .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 400 }))
  .map(([top, height]) => ({ top, bottom: top + height }));

describe('what is in view', () => {
  it('is exactly what touches the view, whatever lies where', () => {
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 80 }),
        fc.integer({ min: -100, max: 3200 }),
        fc.integer({ min: 0, max: 900 }),
        (items, top, height) => {
          const view = { top, bottom: top + height };
          const found = itemsInView(indexByExtent(items), view);
          const expected = items.filter((one) => one.bottom >= view.top && one.top <= view.bottom);
          expect(new Set(found)).toEqual(new Set(expected));
          expect(found).toHaveLength(expected.length);
        },
      ),
    );
  });

  it('of ten thousand arrows is a screenful, found by looking at little more', () => {
    let looks = 0;
    const arrows = Array.from({ length: 10_000 }, (_, index) => ({
      top: index * 30,
      get bottom() {
        looks += 1;
        return index * 30 + 30;
      },
    }));
    const index = indexByExtent(arrows);
    looks = 0;
    const found = itemsInView(index, { top: 150_000, bottom: 150_450 });
    expect(found.length).toBeLessThanOrEqual(17);
    expect(looks).toBeLessThan(40);
  });

  it('holds a long bracket that began far above', () => {
    const bracket = { top: 0, bottom: 5000 };
    const rows = Array.from({ length: 100 }, (_, i) => ({ top: i * 50, bottom: i * 50 + 50 }));
    const found = itemsInView(indexByExtent([...rows, bracket]), { top: 4000, bottom: 4100 });
    expect(found).toContain(bracket);
  });
});
