// What stands between and beside the rows as it happened: axis, breaks, brackets, marks, dividers.
import type { Cursor } from '../../recording/cursor.js';
import { diamondAt } from './arrows.js';
import { bracketAround, stroke, zigzag } from './decor.js';
import { compactNumbers } from './displaced.js';
import type { Frame } from './frame.js';
import type { Bracket, ClockOrder, OpenedMark, TimeFigure } from './orders.js';
import {
  type Drawable,
  type Ink,
  type PathShape,
  type Shape,
  type TextShape,
  px,
} from './shape.js';
import { clipText, textWidth } from './text-width.js';

/** Words that the axis needs; the layout itself knows no language. */
export interface AxisWords {
  idle: (ms: number) => string;
  /** `compact` where the column is too narrow for a blank. */
  figure: (ms: number, relative: boolean, compact: boolean) => string;
  textbookPlace: (steps: string, count: number) => string;
  divider: (kind: 'notAsked' | 'notWalked') => string;
  channelOpen: string;
}

/** Everything of the clock's order that is not a row, each with the height that it covers. */
export function clockDecor(
  clock: ClockOrder,
  frame: Frame,
  words: AxisWords,
  cursor: Cursor,
): Drawable[] {
  const shown = (seq: number): boolean => cursor.order === 'clock' && seq <= cursor.position;
  const { axis } = clock;
  const axisItems =
    axis && !frame.compact
      ? [drawable('axis', axis.top, axis.bottom, [vertical(frame.axisX, axis.top, axis.bottom)])]
      : [];
  return [
    ...axisItems,
    ...clock.breaks.map((gap, index) =>
      drawable(`break-${index}`, gap.top, gap.bottom, [
        ...breakShapes(gap.top, gap.bottom, frame),
        breakWords(words.idle(gap.idleMs), (gap.top + gap.bottom) / 2, frame),
      ]),
    ),
    ...clock.figures.map((figure, index) =>
      drawable(`figure-${index}`, figure.y - 12, figure.y + 12, figureShapes(figure, frame, words)),
    ),
    ...clock.marks.map((mark) => ({
      ...drawable(
        `opened-${mark.peer}`,
        mark.y - frame.thinHeight / 2,
        mark.y + frame.thinHeight / 2,
        openedShapes(mark, frame, words, shown(mark.seq)),
      ),
      actor: mark.peer,
    })),
    ...clock.brackets.map((bracket) =>
      drawable(
        `bracket-${bracket.group.steps.join('-')}`,
        Math.min(bracket.top, bracket.placeY) - frame.rowHeight / 2,
        Math.max(bracket.bottom, bracket.placeY) + frame.rowHeight / 2,
        bracketShapes(bracket, frame, words),
      ),
    ),
    ...clock.dividers.map(({ y, kind }) =>
      drawable(`divider-${kind}`, y - 12, y + 12, dividerShapes(y, words.divider(kind), frame)),
    ),
  ];
}

const drawable = (key: string, top: number, bottom: number, shapes: Shape[]): Drawable => ({
  key,
  actor: null,
  y: 0,
  top,
  bottom,
  shapes,
});

const vertical = (x: number, top: number, bottom: number): PathShape =>
  stroke('axis', `M${px(x)},${px(top)}V${px(bottom)}`, 'ghost', 1.2);

function words(
  part: string,
  x: number,
  y: number,
  text: string,
  frame: Frame,
  anchor: TextShape['anchor'],
  fill: Ink = 'ink-3',
): TextShape {
  return {
    kind: 'text',
    part,
    x: px(x),
    y: px(y + frame.size.small * 0.35),
    text,
    width: textWidth(text, { sizePx: frame.size.small, mono: false }),
    anchor,
    size: frame.size.small,
    mono: false,
    weight: 400,
    fill,
    halo: 'panel',
  };
}

/** The paper is folded: the lines go through it in zigzag. */
function breakShapes(top: number, bottom: number, frame: Frame): Shape[] {
  // Where lanes stand close, the words take the place of one zigzag.
  const lanes = Object.entries(frame.laneX)
    .filter(([lane]) => !(frame.compact && lane === 'stun'))
    .map(([, x]) => x);
  const left = frame.compact ? frame.laneX.A - 8 : frame.axisX - 8;
  return [
    {
      kind: 'rect',
      part: 'break',
      x: left,
      y: top,
      width: frame.laneX.B + 8 - left,
      height: bottom - top,
      radius: 0,
      stroke: 'none',
      strokeWidth: 0,
      dash: null,
      fill: 'panel',
    },
    ...lanes.map((x) => stroke('zigzag', zigzag(x, top, bottom), 'line', 1.5)),
    ...(frame.compact ? [] : [stroke('zigzag', zigzag(frame.axisX, top, bottom), 'ghost', 1.2)]),
  ];
}

/** Between the first two lanes, or in place of the second where lanes stand close. */
function breakWords(text: string, y: number, frame: Frame): Shape {
  const { A, stun } = frame.laneX;
  return words('idle', frame.compact ? stun : (A + stun) / 2, y, text, frame, 'middle');
}

function figureShapes(figure: TimeFigure, frame: Frame, { figure: say }: AxisWords): Shape[] {
  const { y, sameAsY } = figure;
  const { axisX } = frame;
  if (sameAsY !== null)
    return frame.compact
      ? []
      : [
          stroke('same', `M${px(axisX)},${px(sameAsY)}V${px(y)}`, 'ink-3', 3),
          stroke('tick', `M${px(axisX - 4)},${px(y)}H${px(axisX + 4)}`, 'ink-3', 1.2),
        ];
  const text = say(figure.ms, figure.relative, frame.compact);
  const ink: Ink = figure.relative ? 'ink-3' : 'ink-2';
  const time = (x: number, at: number, anchor: TextShape['anchor']): Shape => ({
    ...words('time', x, at, text, frame, anchor, ink),
    halo: 'none',
  });
  if (frame.compact)
    return [time(frame.timeX, figure.of === 'mark' ? y : y + frame.arrowY, 'start')];
  return [
    stroke('tick', `M${px(axisX - 4)},${px(y)}H${px(axisX + 4)}`, 'ink-3', 1.2),
    time(frame.timeX, y, 'end'),
  ];
}

function openedShapes(
  { peer, y }: OpenedMark,
  frame: Frame,
  { channelOpen }: AxisWords,
  shown: boolean,
): Shape[] {
  const atLeft = peer === 'A';
  const x = frame.laneX[peer];
  return [
    diamondAt(x, y, shown ? 'actor' : 'ghost'),
    words(
      'opened',
      x + (atLeft ? 12 : -12),
      y,
      channelOpen,
      frame,
      atLeft ? 'start' : 'end',
      shown ? 'ink-2' : 'ghost-text',
    ),
  ];
}

/** A bracket around what happened early, and a dotted way to where the textbook puts it. */
function bracketShapes(bracket: Bracket, frame: Frame, say: AxisWords): Shape[] {
  const x = frame.trackX + bracket.track * frame.trackGap;
  const reach = frame.rowHeight / 2 - 5;
  const top = bracket.top - reach;
  const bottom = bracket.bottom + reach;
  const { placeY } = bracket;
  const start = placeY > bottom ? bottom : top;
  const { steps } = bracket.group;
  const room = frame.trackX - frame.labelLeft - 20;
  const font = { sizePx: frame.size.small, mono: false };
  const text = clipText(say.textbookPlace(compactNumbers(steps), steps.length), room, font);
  const label = words('place', frame.trackX - 10, placeY, text, frame, 'end');
  return [
    ...bracketAround(
      x,
      top,
      bottom,
      `M${px(x)},${px(start)}V${px(placeY)}H${px(frame.trackX - 6)}`,
    ),
    stroke(
      'way',
      `M${px(frame.compact ? frame.laneX.A : frame.axisX)},${px(placeY)}H${px(label.x - label.width - 6)}`,
      'ghost',
      1,
      '1.5 3',
    ),
    label,
  ];
}

function dividerShapes(y: number, text: string, frame: Frame): Shape[] {
  const label = words('divider', frame.numberX, y, text, frame, 'start', 'ink-2');
  return [
    stroke(
      'divider',
      `M${px(frame.numberX + label.width + 8)},${px(y)}H${frame.width - 10}`,
      'line',
      1,
    ),
    label,
  ];
}
