// Tells of a scrolling element where its content goes on; global.css lets it fade out there.
import type { Attachment } from 'svelte/attachments';

/** What is known of a box that scrolls, all in CSS pixels. */
export interface ScrollBox {
  scrollTop: number;
  scrollLeft: number;
  clientHeight: number;
  clientWidth: number;
  scrollHeight: number;
  scrollWidth: number;
}

export type Side = 'above' | 'below' | 'left' | 'right';

/** A zoomed page scrolls by fractions of a pixel and never quite to its end. */
const ROUNDING_PX = 1;

/** On which sides content lies that scrolling would show. */
export function hiddenSides(box: ScrollBox): Record<Side, boolean> {
  const { scrollTop, scrollLeft, clientHeight, clientWidth, scrollHeight, scrollWidth } = box;
  return {
    above: scrollTop > ROUNDING_PX,
    below: scrollHeight - clientHeight - scrollTop > ROUNDING_PX,
    left: scrollLeft > ROUNDING_PX,
    right: scrollWidth - clientWidth - scrollLeft > ROUNDING_PX,
  };
}

/** Keeps `data-more`, the sides on which the element's content goes on, true to what it shows. */
export const scrollCue: Attachment<HTMLElement> = (element) => {
  const tell = (): void => {
    const sides = Object.entries(hiddenSides(element)).flatMap(([side, more]) =>
      more ? [side] : [],
    );
    if (sides.length > 0) element.dataset['more'] = sides.join(' ');
    else delete element.dataset['more'];
  };
  // Called for each observed element once it has a size, and so for the first time as well.
  const sizes = new ResizeObserver(tell);
  const observeChildren = (): void => {
    for (const child of element.children) sizes.observe(child);
    tell();
  };
  const children = new MutationObserver(observeChildren);
  sizes.observe(element);
  observeChildren();
  children.observe(element, { childList: true });
  element.addEventListener('scroll', tell, { passive: true });
  return () => {
    sizes.disconnect();
    children.disconnect();
    element.removeEventListener('scroll', tell);
  };
};
