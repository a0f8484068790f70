// One row as shapes around its own middle (y = 0), the same in both orders.
import type { Row } from '../../flow/rows.js';
import type { RowLabel } from '../row-label.js';
import {
  type Look,
  type Presence,
  type Run,
  arrowShapes,
  callShapes,
  diamondAt,
  lineInk,
  travelOf,
} from './arrows.js';
import type { Frame } from './frame.js';
import { type Actor, type Ink, type Shape, type TextShape, px } from './shape.js';
import { fitText, textWidth } from './text-width.js';

export interface RowExtras {
  /** "+12 s" beside the sending of candidates; null when none came late. */
  late: string | null;
  /** Peers whose channel opened by the very event that this row tells. */
  opened: readonly ('A' | 'B')[];
}

const NO_EXTRAS: RowExtras = { late: null, opened: [] };

const TAG_GAP = 8;

export function presenceOf(row: Row): Presence {
  if (row.position === 'current') return 'current';
  return row.position === 'done' ? 'shown' : 'ghost';
}

/** Whose colour the row wears; a failure wears its own. */
export const actorOf = (row: Row): Actor => (row.result === 'failed' ? 'bad' : row.step.actor);

/** Every run of the row's message; empty for a call. A join has two, one from each peer. */
function runsOf(row: Row, frame: Frame): Run[] {
  const { kind, from, to } = row.step;
  const { laneX, arrowY: y } = frame;
  if (from === to) return [];
  const run = { x1: laneX[from], x2: laneX[to], y };
  return kind === 'join' ? [run, { x1: laneX.B, x2: laneX[to], y }] : [run];
}

/** Where the dots of the current step travel: along each message, from both ends on a channel. */
export function travelsOf(row: Row, label: RowLabel, frame: Frame): Run[] {
  if (label.mark === 'notAsked' || label.mark === 'underWay') return [];
  const runs = runsOf(row, frame).map((run) => travelOf(run, label.mark));
  const back = runs.map(({ x1, x2, y }) => ({ x1: x2, x2: x1, y }));
  return row.step.kind === 'channelOpen' && label.mark !== 'failed' ? [...runs, ...back] : runs;
}

/** The shapes of a row, its words shortened to the room they have. */
export function rowShapes(row: Row, label: RowLabel, frame: Frame, extras = NO_EXTRAS): Shape[] {
  const look: Look = { mark: label.mark, presence: presenceOf(row) };
  const isCall = row.step.from === row.step.to;
  const twoWay = row.step.kind === 'channelOpen';
  return [
    numberShape(row, look, frame),
    ...(isCall
      ? callShapes(frame.laneX[row.step.from], callY(frame), look)
      : runsOf(row, frame).flatMap((run) => arrowShapes(run, look, twoWay))),
    ...extras.opened.map((peer) => diamondAt(frame.laneX[peer], frame.arrowY, lineInk(look))),
    ...labelShapes(row, label, look, frame),
    ...lateShapes(row, extras.late, look, frame),
  ];
}

const callY = (frame: Frame): number => (frame.compact ? 2 : 0);

/** The soft band behind the current row, around the row's middle. */
export function bandShape(frame: Frame): Shape {
  return {
    kind: 'rect',
    part: 'band',
    x: frame.compact ? 2 : 8,
    y: -frame.rowHeight / 2 + (frame.compact ? 1 : 0),
    width: frame.width - (frame.compact ? 4 : 16),
    height: frame.rowHeight - (frame.compact ? 2 : 0),
    radius: 8,
    stroke: 'none',
    strokeWidth: 0,
    dash: null,
    fill: 'actor-soft',
  };
}

/** A text of which all but its place and its words is as usual. */
export function text(
  part: string,
  x: number,
  y: number,
  words: string,
  size: number,
  change: Partial<TextShape> = {},
): TextShape {
  const { mono = false, weight = 400 } = change;
  return {
    kind: 'text',
    part,
    x: px(x),
    y: px(y),
    text: words,
    width: widthOf(words, size, mono, weight),
    anchor: 'start',
    size,
    mono,
    weight,
    fill: 'ink',
    halo: 'none',
    ...change,
  };
}

/** Heavier letters are wider. */
const widthOf = (words: string, sizePx: number, mono: boolean, weight: number): number =>
  textWidth(words, { sizePx, mono }) * (weight === 400 ? 1 : 1.12);

function numberShape(row: Row, look: Look, frame: Frame): Shape {
  const current = look.presence === 'current';
  return text(
    'number',
    frame.numberX,
    frame.compact ? frame.labelY : 4,
    String(row.step.number),
    frame.compact ? 10.5 : 11.5,
    { fill: current ? 'actor' : 'ink-3', weight: current ? 600 : 400 },
  );
}

function labelShapes(row: Row, label: RowLabel, look: Look, frame: Frame): Shape[] {
  const ghost = look.presence === 'ghost';
  const current = look.presence === 'current';
  const bad = label.mark === 'failed';
  const halo: Ink = current ? 'actor-soft' : 'panel';
  const tag =
    label.tag === null
      ? null
      : text('tag', frame.tagX, frame.compact ? frame.labelY : 4, label.tag, frame.size.small, {
          anchor: frame.compact ? 'end' : 'start',
          fill: ghost ? 'ghost-text' : bad ? 'actor' : current ? 'ink-2' : 'ink-3',
          weight: bad ? 600 : 400,
          halo,
        });
  const right = frame.compact && tag ? frame.labelRight - tag.width - TAG_GAP : frame.labelRight;
  const font = { sizePx: label.mono ? frame.size.code : frame.size.label, mono: label.mono };
  const { from, to, kind } = row.step;
  const style = {
    mono: label.mono,
    fill: (ghost ? 'ghost-text' : label.mark === 'notAsked' ? 'ink-3' : 'ink') as Ink,
    halo,
  };
  const shapes: Shape[] = tag ? [tag] : [];
  if (from === to) {
    const atLeft = from === 'A';
    const edge = frame.laneX[from] + (atLeft ? 13 : -13);
    const room = atLeft ? frame.labelRight - edge : edge - frame.labelLeft;
    const words = fitText(label.variants, room, font);
    // Where the tag has no column of its own, the words keep below it.
    const y = callY(frame) + (frame.compact && tag ? 8 : 4);
    shapes.push(text('label', edge, y, words, font.sizePx, { ...style, anchor: atLeft ? 'start' : 'end' })); // prettier-ignore
    return shapes;
  }
  const words = fitText(label.variants, right - frame.labelLeft, font);
  const half = textWidth(words, font) / 2;
  const middle = kind === 'join' ? frame.laneX[to] : (frame.laneX[from] + frame.laneX[to]) / 2;
  const x = Math.max(frame.labelLeft + half, Math.min(right - half, middle));
  shapes.push(text('label', x, frame.labelY, words, font.sizePx, { ...style, anchor: 'middle' }));
  return shapes;
}

/** Stands for candidates that went on their own. */
export const lateRing = (x: number, y: number, ink: Ink): Shape => ({
  kind: 'circle',
  part: 'late',
  x,
  y,
  radius: 3,
  stroke: ink,
  strokeWidth: 1.5,
  fill: 'panel',
});

/** Late candidates go on from the server on their own: a ring and the delay, past the arrow's head. */
function lateShapes(row: Row, late: string | null, look: Look, frame: Frame): Shape[] {
  if (late === null) return [];
  const outwards = row.step.from === 'A' ? 1 : -1;
  const x = frame.laneX.signaling + outwards * 14;
  const fill: Ink = look.presence === 'ghost' ? 'ghost-text' : 'actor';
  const room = Math.abs(frame.laneX[outwards === 1 ? 'B' : 'A'] - x) - 20;
  const words = fitText([late], room, { sizePx: frame.size.small, mono: false });
  return [
    lateRing(x, frame.arrowY, lineInk(look)),
    text('late', x + outwards * 8, frame.arrowY + 4, words, frame.size.small, {
      anchor: outwards === 1 ? 'start' : 'end',
      fill,
      halo: look.presence === 'current' ? 'actor-soft' : 'panel',
    }),
  ];
}
