// Scrolls a box, and nothing around it, so that its selected row is in view.
import type { Attachment } from 'svelte/attachments';

/** At the edges so much stays free that the neighbouring row can be seen. */
const ROOM_PX = 24;

/** The elements of rows by their id. Not reactive: nothing is drawn from it. */
export class RowElements {
  readonly #elements = new Map<string, HTMLElement>();

  get(id: string): HTMLElement | undefined {
    return this.#elements.get(id);
  }

  /** For the row's `attach`: knows its element as long as it is there. */
  keep(id: string): Attachment<HTMLElement> {
    return (element) => {
      this.#elements.set(id, element);
      return () => this.#elements.delete(id);
    };
  }
}

export function keepInView(elements: RowElements, selectedId: string): Attachment<HTMLElement> {
  return (box) => {
    const row = elements.get(selectedId);
    if (row) box.scrollTop = scrollTopFor(box, row);
  };
}

/** A row just beyond the edge comes in by a row; one from farther away comes to the upper third. */
function scrollTopFor(box: HTMLElement, row: HTMLElement): number {
  const { scrollTop, clientHeight } = box;
  const top = row.offsetTop;
  const bottom = top + row.offsetHeight;
  if (bottom < scrollTop || top > scrollTop + clientHeight) return top - clientHeight / 3;
  const highest = top - ROOM_PX;
  const lowest = bottom + ROOM_PX - clientHeight;
  return Math.max(Math.min(scrollTop, highest), lowest);
}
