// Sizes and places that change while scrolling. Set through the CSSOM: the page's content security
// policy lets no style attribute through.
import type { Attachment } from 'svelte/attachments';

export const tall =
  (px: number): Attachment<HTMLElement> =>
  ({ style }) => {
    style.height = `${px}px`;
  };

/** Distance from the top of the box that the element stands in. */
export const placedAt =
  (px: number): Attachment<HTMLElement> =>
  ({ style }) => {
    style.transform = `translateY(${px}px)`;
  };
