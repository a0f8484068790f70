// Which rows of a long list stand in its box, and where. Pure arithmetic in pixels.

/**
 * Browsers cut elements off at some 17 (Firefox) or 33 (Chromium) million pixels. A longer list
 * scrolls in a box of this height, in which one pixel of the scrollbar stands for more than one.
 */
export const MAX_SCROLL_PX = 8_000_000;

export interface ListShape {
  count: number;
  rowPx: number;
  /** Height of the box. */
  viewPx: number;
  /** The row that is open, −1 for none, and the room that its contents take below it. */
  openIndex: number;
  openPx: number;
}

export interface ListWindow {
  /** Rows `first`…`last - 1` are to be drawn. */
  first: number;
  last: number;
  /** What the list's box must be scrollable through. */
  scrollPx: number;
  /** Where in the whole list the box begins. */
  offsetPx: number;
}

/** Rows drawn beyond each end of the box, so that a fast scroll shows no gap. */
const OVERSCAN = 6;

export const listPx = ({ count, rowPx, openIndex, openPx }: ListShape): number =>
  count * rowPx + (openIndex >= 0 && openIndex < count ? openPx : 0);

/** Top of a row in the whole list. */
export const rowTop = ({ rowPx, openIndex, openPx }: ListShape, index: number): number =>
  index * rowPx + (openIndex >= 0 && index > openIndex ? openPx : 0);

/** What to draw when the scrollbar stands at `scrollTop`. */
export function listWindow(shape: ListShape, scrollTop: number): ListWindow {
  const wholePx = listPx(shape);
  const scrollPx = Math.min(wholePx, MAX_SCROLL_PX);
  const offsetPx = Math.min(
    Math.max(scrollTop * ratio(shape), 0),
    Math.max(wholePx - shape.viewPx, 0),
  );
  return {
    first: Math.max(rowAt(shape, offsetPx) - OVERSCAN, 0),
    last: Math.min(rowAt(shape, offsetPx + shape.viewPx) + 1 + OVERSCAN, shape.count),
    scrollPx,
    offsetPx,
  };
}

/**
 * The scrollTop that brings a row into view with the least movement; the given one where the row
 * (and what it opens) is in view already.
 */
export function scrollTopFor(shape: ListShape, index: number, scrollTop: number): number {
  const { offsetPx } = listWindow(shape, scrollTop);
  const top = rowTop(shape, index);
  const heightPx = shape.rowPx + (index === shape.openIndex ? shape.openPx : 0);
  if (top < offsetPx) return top / ratio(shape);
  if (top + heightPx > offsetPx + shape.viewPx)
    return Math.max(top + Math.min(heightPx - shape.viewPx, 0), 0) / ratio(shape);
  return scrollTop;
}

/** The scrollTop at which a row stands first in the box, or as near to it as the list's end lets. */
export const scrollTopAt = (shape: ListShape, index: number): number =>
  Math.min(rowTop(shape, index), Math.max(listPx(shape) - shape.viewPx, 0)) / ratio(shape);

/** Pixels of the list for one pixel of the scrollbar; 1 for every list that fits. */
function ratio(shape: ListShape): number {
  const wholePx = listPx(shape);
  if (wholePx <= MAX_SCROLL_PX) return 1;
  return (wholePx - shape.viewPx) / (MAX_SCROLL_PX - shape.viewPx);
}

function rowAt({ rowPx, openIndex, openPx }: ListShape, px: number): number {
  if (openIndex >= 0 && px >= (openIndex + 1) * rowPx)
    return px < (openIndex + 1) * rowPx + openPx ? openIndex : Math.floor((px - openPx) / rowPx);
  return Math.floor(px / rowPx);
}
