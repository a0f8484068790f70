// A group of packets as a bundle between its lanes, and one packet as a thin arrow; around y = 0.
import { line } from 'd3-shape';
import type { Lane } from '../../flow/steps.js';
import type { Journey, Shown } from './journeys.js';
import type { PacketGroup } from './groups.js';
import { stroke } from '../layout/decor.js';
import type { Frame } from '../layout/frame.js';
import { text } from '../layout/row-shapes.js';
import { type Actor, type Ink, type PathShape, type Shape, px } from '../layout/shape.js';
import { fitText, textWidth } from '../layout/text-width.js';

const straight = line();

const GHOST_DASH = '3 3';
const HEAD_LENGTH = 6;
const HEAD_HALF = 3;
const TIP_GAP = 2;
const TAG_GAP = 8;

/** What is written on a group's row, in the current language. */
export interface GroupWords {
  /** The longest first. */
  variants: readonly string[];
  /** How long it lasted; null for a single packet. */
  span: string | null;
}

/** Server's talk wears the server's colour, what goes from peer to peer its sender's. */
export function actorOfJourney({ traffic, from, to }: Journey): Actor {
  if (traffic === 'binding') return 'stun';
  if (traffic === 'turn') return 'turn';
  return from === 'A' || from === 'B' ? from : to;
}

export const actorOfGroup = ({ lanes }: PacketGroup): Actor =>
  lanes.includes('turn') ? 'turn' : 'stun';

const packetArrowY = (frame: Frame): number => (frame.compact ? 6 : 5);

/** The group's own row: what it holds in words, and while it is folded a bundle on its lanes. */
export function groupShapes(
  group: PacketGroup,
  words: GroupWords,
  { isOpen, isGhost }: { isOpen: boolean; isGhost: boolean },
  frame: Frame,
): Shape[] {
  const { labelY, compact } = frame;
  const tag =
    words.span === null
      ? null
      : text('span', frame.tagX, compact && !isOpen ? labelY : 4, words.span, frame.size.small, {
          anchor: compact ? 'end' : 'start',
          fill: isGhost ? 'ghost-text' : 'ink-3',
        });
  const right = compact && tag ? frame.labelRight - tag.width - TAG_GAP : frame.labelRight;
  const y = isOpen ? 4 : labelY;
  const ink = isGhost ? 'ghost-text' : 'ink-2';
  return [
    chevron(frame, isOpen),
    ...(isOpen ? [] : bundle(group.lanes, isGhost, frame)),
    label(words.variants, group.lanes, y, right, ink, frame),
    ...(tag ? [tag] : []),
  ];
}

/** Points to what is folded, and down to what is open. */
function chevron(frame: Frame, isOpen: boolean): Shape {
  const [x, y] = [frame.numberX + 1, frame.compact && !isOpen ? frame.labelY - 4 : 0];
  const d = isOpen ? `M${px(x)},${y - 1.5}l4,4l4,-4` : `M${px(x + 2)},${y - 4}l4,4l-4,4`;
  return stroke('chevron', d, 'ink-3', 1.6);
}

/** Lines that belong together, tied at each lane that takes part. */
function bundle(lanes: readonly Lane[], isGhost: boolean, frame: Frame): Shape[] {
  const xs = lanes.map((lane) => frame.laneX[lane]);
  const [from = 0, to = 0] = [xs[0], xs.at(-1)];
  return bundleShapes(xs, from, to, frame.arrowY + 2, isGhost);
}

/** The same for the legend. */
export function bundleShapes(
  ties: readonly number[],
  from: number,
  to: number,
  y: number,
  isGhost = false,
): Shape[] {
  const ink: Ink = isGhost ? 'ghost' : 'actor';
  return [
    ...[-2.5, 0, 2.5].map(
      (dy) =>
      stroke('bundle', straight([[from, y + dy], [to, y + dy]]) ?? '', ink, 0.9, isGhost ? GHOST_DASH : null), // prettier-ignore
    ),
    ...ties.map((x): Shape => ({
      kind: 'rect',
      part: 'tie',
      x: px(x - 2.5),
      y: y - 5,
      width: 5,
      height: 10,
      radius: 2.5,
      stroke: ink,
      strokeWidth: 1.2,
      dash: null,
      fill: 'panel',
    })),
  ];
}

/** From the group's row to its last line. */
export const railShape = (top: number, bottom: number, frame: Frame): Shape =>
  stroke('rail', `M${railX(frame)},${px(top)}V${px(bottom)}`, 'line', 1.5);

const railX = (frame: Frame): number => (frame.compact ? 2 : px(frame.numberX + 5));

/** One packet: an arrow to the server or from it, and a second one where it goes on. */
export function packetShapes(
  { from, via, to }: Journey,
  variants: readonly string[],
  shown: Shown,
  frame: Frame,
): Shape[] {
  const y = packetArrowY(frame);
  const { laneX, labelRight } = frame;
  const first = arrow(laneX[from], laneX[via ?? to], y, !shown.packet);
  const second = via ? arrow(laneX[via], laneX[to], y, !shown.passedOn) : [];
  const ink = shown.packet ? 'ink-2' : 'ghost-text';
  return [
    start(laneX[from], y, !shown.packet),
    ...first,
    ...second,
    label(variants, [from, to], frame.compact ? -1 : 0, labelRight, ink, frame),
  ];
}

const start = (x: number, y: number, isGhost: boolean): Shape => ({
  kind: 'circle',
  part: 'start',
  x,
  y,
  radius: 2.2,
  stroke: 'none',
  strokeWidth: 0,
  fill: isGhost ? 'ghost' : 'actor',
});

function arrow(x1: number, x2: number, y: number, isGhost: boolean): Shape[] {
  const ink: Ink = isGhost ? 'ghost' : 'actor';
  const direction = Math.sign(x2 - x1) || 1;
  const tip = x2 - direction * TIP_GAP;
  const back = px(tip - direction * HEAD_LENGTH);
  const shaft = straight([[px(x1 + direction * 3), y], [back, y]]) ?? ''; // prettier-ignore
  const wings = straight([[back, y - HEAD_HALF], [px(tip), y], [back, y + HEAD_HALF]]) ?? ''; // prettier-ignore
  const head: PathShape = { ...stroke('head', `${wings}Z`, 'none', 0), fill: ink };
  return [stroke('arrow', shaft, ink, 1.1, isGhost ? GHOST_DASH : null), head];
}

/** The offer to show those that are still hidden. */
export const moreShapes = (words: string, frame: Frame): Shape[] => [
  text('more', (frame.laneX.A + frame.laneX.B) / 2, 4, words, frame.size.small, {
    anchor: 'middle',
    weight: 500,
    halo: 'panel',
  }),
];

/** In the middle of the lanes it is about, as far as there is room. */
function label(
  variants: readonly string[],
  lanes: readonly Lane[],
  y: number,
  right: number,
  fill: Ink,
  frame: Frame,
): Shape {
  const font = { sizePx: frame.size.small, mono: false };
  const words = fitText(variants, right - frame.labelLeft, font);
  const half = textWidth(words, font) / 2;
  const xs = lanes.map((lane) => frame.laneX[lane]);
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  const x = Math.max(frame.labelLeft + half, Math.min(right - half, middle));
  return text('label', x, y, words, font.sizePx, { anchor: 'middle', fill, halo: 'panel' });
}
