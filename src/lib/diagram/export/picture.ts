// The whole diagram, all rows of it, laid out for a file instead of a screen.
import { frameFor } from '../layout/frame.js';
import {
  type DiagramInput,
  askedOrder,
  decorOf,
  drawnRows,
  headDrawables,
  ordersOf,
  placed,
} from '../layout/compose.js';
import { lifelines } from '../layout/decor.js';
import type { Drawable } from '../layout/shape.js';
import { bandShape } from '../layout/row-shapes.js';
import { rowName } from '../row-label.js';
import type { DiagramPicture } from './diagram-svg.js';

/** Wide enough that no common label has to be shortened. */
const PICTURE_WIDTH = 960;

export interface PictureWords {
  title: string;
  subtitle: string;
  language: string;
}

/** The diagram in the order of its cursor. */
export function pictureOf(input: DiagramInput, words: PictureWords): DiagramPicture {
  const frame = frameFor(PICTURE_WIDTH);
  const orders = ordersOf(input, frame);
  const { clock } = orders;
  const isClock = input.cursor.order === 'clock';
  const { places, groups, height } = askedOrder(orders, input.cursor);
  const yOf = new Map(places.map(({ step, y }) => [step, y]));
  const rows = drawnRows(input, frame, clock).map((drawn) => ({
    drawn,
    place: placed(drawn, yOf.get(drawn.row.step.number) ?? 0, frame),
  }));
  const bands = rows
    .filter(({ drawn }) => drawn.row.position === 'current')
    .map(({ place }): Drawable => ({ ...place, shapes: [bandShape(frame)] }));
  const lines: Drawable = {
    key: 'lifelines',
    actor: null,
    y: 0,
    top: 0,
    bottom: height,
    shapes: lifelines(frame, 0, height),
  };
  return {
    ...words,
    width: frame.width,
    headHeight: frame.headHeight,
    bodyHeight: height,
    heads: headDrawables(frame, input.words.laneName),
    body: [
      lines,
      ...bands,
      ...(isClock ? decorOf(input, frame, clock) : []),
      ...(input.packets?.drawables(groups, input, frame) ?? []).map(({ draw }) => draw()),
      ...rows.map(({ drawn, place }) => ({
        ...place,
        title: rowName(drawn.row, drawn.label, null),
      })),
    ],
  };
}
