// Each sign that the legend explains, as a sample.
import { assertNever } from '../../recording/events.js';
import { bracketAround, stroke, zigzag } from './decor.js';
import { lateRing } from './row-shapes.js';
import type { Shape } from './shape.js';
import type { Sign } from './signs.js';

/** @param bundle the sample of packets, whose code is loaded where there are some */
/** In a box of 56 × 16 pixels. */
export function signShapes(sign: Sign, bundle: readonly Shape[]): readonly Shape[] {
  switch (sign) {
    case 'packets':
      return bundle;
    case 'late':
      return [lateRing(28, 8, 'actor')];
    case 'bracket':
      return bracketAround(17, 2, 14, 'M17,8H48');
    case 'break':
      return [14, 28, 42].map((x) => stroke('zigzag', zigzag(x, 0, 16, 1), 'ghost', 1.2));
    default:
      return assertNever(sign);
  }
}
