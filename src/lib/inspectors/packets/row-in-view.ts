// Scrolls the tree's box, and nothing around it, so that the selected field is in view with what it means.
import type { Attachment } from 'svelte/attachments';

const ROOM_PX = 4;

/**
 * For the box. Its row grows when its explanation arrives, so the box follows as long as the row is the
 * selected one; the row's own line is never scrolled away.
 */
export function rowInView(rowOf: () => HTMLElement | undefined): Attachment<HTMLElement> {
  return (box) => {
    const row = rowOf();
    if (!row) return;
    const observer = new ResizeObserver(() => {
      const top = row.offsetTop;
      const bottom = top + row.offsetHeight;
      const lowest = bottom + ROOM_PX - box.clientHeight;
      box.scrollTop = Math.min(Math.max(box.scrollTop, lowest), top - ROOM_PX);
    });
    observer.observe(row);
    return () => observer.disconnect();
  };
}
