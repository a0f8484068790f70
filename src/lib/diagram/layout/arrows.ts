// One arrow between two lifelines, one call on a lifeline: how each kind of knowledge is drawn.
import { line, symbol, symbolDiamond, symbolTimes } from 'd3-shape';
import type { Mark } from '../mark.js';
import { type Ink, type PathShape, type Shape, px } from './shape.js';

/** How far the cursor has come with a row, as far as the drawing cares. */
export type Presence = 'current' | 'shown' | 'ghost';

export interface Look {
  mark: Mark;
  presence: Presence;
}

/** An arrow's run in pixels; the dot of the current step travels along it. */
export interface Run {
  x1: number;
  x2: number;
  y: number;
}

const HEAD_LENGTH = 9;
const HEAD_HALF = 4.5;
/** The head stops short of the lifeline, so that the line behind it stays readable. */
const TIP_GAP = 2;
const GHOST_DASH = '4 4';

const DASHES = {
  observed: null,
  held: null,
  inferred: '7 3.5',
  simulated: '7 3.5 1.5 3.5',
  underWay: '2 3',
  notAsked: '1 4.5',
  unanswered: '7 3.5',
  refused: null,
  failed: null,
  future: GHOST_DASH,
} as const satisfies Record<Mark, string | null>;

const straight = line();

/** Ink of lines for a look. */
export const lineInk = ({ presence }: Look): Ink => (presence === 'ghost' ? 'ghost' : 'actor');

function dashOf({ mark, presence }: Look): string | null {
  if (mark === 'notAsked') return DASHES.notAsked;
  return presence === 'ghost' ? GHOST_DASH : DASHES[mark];
}

function widthOf({ mark, presence }: Look): number {
  if (mark === 'notAsked') return 1.4;
  if (presence === 'ghost') return 1.4;
  return presence === 'current' ? 2.2 : 1.7;
}

const path = (part: string, d: string | null, ink: Ink, strokeWidth: number): PathShape => ({
  kind: 'path',
  part,
  d: d ?? '',
  x: 0,
  y: 0,
  stroke: ink,
  strokeWidth,
  dash: null,
  fill: 'none',
});

/** Where the message really ended: at the other lifeline, or on the way when no reply came. */
export function runOf({ x1, x2, y }: Run, mark: Mark): Run {
  if (mark === 'unanswered') return { x1, x2: px(x1 + (x2 - x1) * 0.42), y };
  if (mark === 'failed') return { x1, x2: px(x1 + (x2 - x1) * 0.5), y };
  return { x1, x2, y };
}

/** Radius of the dot that travels along the current step's arrow. */
export const DOT_RADIUS = 5;
/** From the middle of a question mark or a cross to that of a dot that leaves it readable. */
const DOT_BEFORE_END = 13;

/** Where the dot of a message travels: to the head, or to just before what stands in its place. */
export function travelOf(whole: Run, mark: Mark): Run {
  const run = runOf(whole, mark);
  if (endsWithHead(mark)) return run;
  return { ...run, x2: px(run.x2 - (Math.sign(run.x2 - run.x1) || 1) * DOT_BEFORE_END) };
}

/** The shapes of a message from `x1` to `x2`; `twoWay` gives it a head at either end. */
export function arrowShapes(whole: Run, look: Look, twoWay = false): Shape[] {
  if (twoWay && look.mark === 'failed') {
    const { x1, x2, y } = whole;
    // Both tried: from either end to the cross in the middle.
    const [shaft, start] = arrowShapes({ x1: x2, x2: x1, y }, look);
    return [...(shaft && start ? [shaft, start] : []), ...arrowShapes(whole, look)];
  }
  const ink = lineInk(look);
  const strokeWidth = widthOf(look);
  const { x1, x2, y } = runOf(whole, look.mark);
  const direction = Math.sign(x2 - x1) || 1;
  const arrives = endsWithHead(look.mark);
  const from = twoWay ? x1 + direction * (HEAD_LENGTH + TIP_GAP) : x1 + direction * 5;
  const to = arrives ? x2 - direction * (HEAD_LENGTH + TIP_GAP - 1) : x2 - direction * 7;
  const shaft = path('arrow', straight([[px(from), y], [px(to), y]]), ink, strokeWidth); // prettier-ignore
  return [
    { ...shaft, dash: dashOf(look) },
    ...(twoWay ? [head(x1 + direction * TIP_GAP, y, -direction, ink, look)] : startMark(x1, y, ink, look)), // prettier-ignore
    ...(arrives
      ? [head(x2 - direction * TIP_GAP, y, direction, ink, look)]
      : stubEnd(x2, y, ink, look)),
    ...(look.mark === 'refused' ? [crossAt(px((x1 + x2) / 2), y, ink)] : []),
  ];
}

const endsWithHead = (mark: Mark): boolean => mark !== 'unanswered' && mark !== 'failed';

function head(tipX: number, y: number, direction: number, ink: Ink, look: Look): Shape {
  const back = px(tipX - direction * HEAD_LENGTH);
  const open = look.mark === 'notAsked';
  const wings = straight([[back, y - HEAD_HALF], [px(tipX), y], [back, y + HEAD_HALF]]); // prettier-ignore
  return open
    ? path('head', wings, ink, 1.4)
    : { ...path('head', `${wings}Z`, 'none', 0), fill: ink };
}

/** A dot; two bars for what was held back; a ring for what has not been walked. */
function startMark(x: number, y: number, ink: Ink, look: Look): Shape[] {
  if (look.mark === 'held')
    return [-2.2, 2.2].map((dx) => ({
      kind: 'rect' as const,
      part: 'held',
      x: px(x + dx - 1.4),
      y: y - 5.5,
      width: 2.8,
      height: 11,
      radius: 1,
      stroke: 'none' as const,
      strokeWidth: 0,
      dash: null,
      fill: ink,
    }));
  const hollow = look.mark === 'future' || look.mark === 'notAsked';
  return [
    {
      kind: 'circle',
      part: 'start',
      x,
      y,
      radius: hollow ? 3 : 3.5,
      stroke: hollow ? ink : 'none',
      strokeWidth: hollow ? 1.4 : 0,
      fill: hollow ? 'panel' : ink,
    },
  ];
}

function stubEnd(x: number, y: number, ink: Ink, look: Look): Shape[] {
  if (look.mark === 'failed') return [crossAt(x, y, ink)];
  return [
    {
      kind: 'text',
      part: 'stub',
      x,
      y: y + 4.5,
      text: '?',
      width: 8,
      anchor: 'middle',
      size: 13,
      mono: false,
      weight: 600,
      fill: ink === 'ghost' ? 'ghost-text' : ink,
      halo: 'none',
    },
  ];
}

const CROSS = symbol(symbolTimes, 62)();
const DIAMOND = symbol(symbolDiamond, 62)();

const crossAt = (x: number, y: number, ink: Ink): PathShape => ({
  ...path('cross', CROSS, ink, 2.4),
  x,
  y,
});

/** A mark on a lifeline for a state that was reached there. */
export const diamondAt = (x: number, y: number, ink: Ink): PathShape => ({
  ...path('state', DIAMOND, ink, 1.5),
  fill: 'panel',
  x,
  y,
});

/** A call: a block on the caller's lifeline. */
export function callShapes(x: number, y: number, look: Look): Shape[] {
  const ink = lineInk(look);
  const filled = look.presence !== 'ghost' && (look.mark === 'observed' || look.mark === 'held');
  const failed = look.mark === 'failed';
  const block: Shape = {
    kind: 'rect',
    part: 'block',
    x: x - 5,
    y: y - 9,
    width: 10,
    height: 18,
    radius: 3,
    stroke: ink,
    strokeWidth: 1.4,
    dash: look.mark === 'notAsked' ? '1.5 2.5' : null,
    fill: filled ? ink : 'panel',
  };
  return failed ? [block, crossAt(x, y, ink)] : [block];
}
