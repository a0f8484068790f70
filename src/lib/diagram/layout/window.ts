// Which of many drawables are in view, found without looking at all of them.

export interface Extent {
  top: number;
  bottom: number;
}

/** Things sorted by their top, with what is needed to find those in a view by bisection. */
export interface ExtentIndex<Item extends Extent> {
  items: readonly Item[];
  /** The lowest bottom among the items up to each position. */
  reach: readonly number[];
}

/** Sorts once, O(n log n); as many queries as frames follow. */
export function indexByExtent<Item extends Extent>(unsorted: readonly Item[]): ExtentIndex<Item> {
  const items = [...unsorted].sort((a, b) => a.top - b.top);
  let lowest = -Infinity;
  return { items, reach: items.map(({ bottom }) => (lowest = Math.max(lowest, bottom))) };
}

/** Those that touch the view, in the order of their tops: O(log n) and those it looks at. */
export function itemsInView<Item extends Extent>(
  { items, reach }: ExtentIndex<Item>,
  view: Extent,
): Item[] {
  const from = bisect(reach.length, (index) => (reach[index] ?? 0) >= view.top);
  const found: Item[] = [];
  for (let index = from; index < items.length; index += 1) {
    const item = items[index];
    if (!item || item.top > view.bottom) break;
    if (item.bottom >= view.top) found.push(item);
  }
  return found;
}

/** The first position for which `holds`, `length` when there is none; it must hold from there on. */
function bisect(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
