// Zooming the drawing by wheel and by two fingers, wrapped once: callbacks out, listeners in.
import type { Attachment } from 'svelte/attachments';

const ZOOM_STEPS = [0.75, 0.875, 1, 1.25, 1.5, 1.75, 2] as const;
const MIN_ZOOM = ZOOM_STEPS[0];
const MAX_ZOOM = 2;

export const clampZoom = (zoom: number): number => Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom));

/** The next step of zoom in a direction; the same when there is none. */
export function zoomStep(zoom: number, direction: 1 | -1): number {
  const beyond = ZOOM_STEPS.filter((step) => (direction === 1 ? step > zoom + 0.01 : step < zoom - 0.01)); // prettier-ignore
  return (direction === 1 ? beyond[0] : beyond.at(-1)) ?? clampZoom(zoom);
}

/** Wheel pixels that double the zoom. */
const WHEEL_DOUBLES = 300;

/**
 * Calls back with a factor for a wheel turned with Ctrl held (which is also what a touchpad's pinch
 * sends) and for two fingers spread on a touch screen.
 */
export function zoomGestures(onZoom: (factor: number) => void): Attachment<HTMLElement> {
  return (box) => {
    let spread: number | null = null;

    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      onZoom(2 ** (-event.deltaY / WHEEL_DOUBLES));
    };
    const onTouch = (event: TouchEvent): void => {
      const now = spreadOf(event.touches);
      if (now !== null && spread !== null) {
        event.preventDefault();
        onZoom(now / spread);
      }
      spread = now;
    };

    // Not passive: the page itself must not zoom with it.
    box.addEventListener('wheel', onWheel, { passive: false });
    for (const type of TOUCHES) box.addEventListener(type, onTouch, { passive: false });
    return () => {
      box.removeEventListener('wheel', onWheel);
      for (const type of TOUCHES) box.removeEventListener(type, onTouch);
    };
  };
}

const TOUCHES = ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const;

/** Distance of two fingers in pixels; null when there are not exactly two. */
function spreadOf(touches: TouchList): number | null {
  const [first, second] = touches;
  if (!first || !second || touches.length !== 2) return null;
  return Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY) || null;
}
