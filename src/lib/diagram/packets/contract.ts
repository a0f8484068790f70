// What the diagram knows of packets before the code for them is loaded: types, and nothing at run time.
import type { Row } from '../../flow/rows.js';
import type { DiagramInput } from '../layout/compose.js';
import type { Frame } from '../layout/frame.js';
import type { Drawable, Shape } from '../layout/shape.js';
import type { GroupHit } from '../row-hits.js';
import type { PacketGroup } from './groups.js';
import type { Journey } from './journeys.js';

/** How many packets of a group are shown, by its id; one without is folded. */
export type OpenGroups = Readonly<Record<string, number>>;

/** A packet in words, the longest first. */
export type PacketTitles = (journey: Journey) => readonly string[];

export interface GroupPlace {
  group: PacketGroup;
  isOpen: boolean;
  /** Middle of the group's own row. */
  y: number;
  lines: readonly { journey: Journey; y: number }[];
  /** The row that offers those not shown yet. */
  more: { y: number; count: number } | null;
}

/** Something of a group that needs room, in the order in which it stands. */
export interface GroupPart {
  kind: 'group' | 'packet' | 'more';
  seq: number;
  atMs: number;
  /** What it stands for lasts until then. */
  untilMs: number;
  height: number;
}

/** A group that waits for its place. */
export interface UnplacedGroup {
  /** How many of the rows, or of what else stands on the axis, come before it. */
  before: number;
  parts: readonly GroupPart[];
  /** Takes the middles of the parts. */
  place: (ys: readonly number[]) => GroupPlace;
}

/** Something that stands on the time axis whatever packets pass. */
export interface Neighbour {
  /** Names it among all of them. */
  id: string;
  atMs: number;
}

/** Something of a group that is drawn, made only when it comes into view. */
export interface PacketDrawable {
  key: string;
  top: number;
  bottom: number;
  draw: () => Drawable;
}

/** The packets of a recording, with those groups open that a reader has opened. */
export interface PacketLayer {
  /** Groups between neighbours, which come in the order in which they happened. */
  byClock: (
    neighbours: readonly Neighbour[],
    rows: readonly Row[],
    frame: Frame,
  ) => UnplacedGroup[];
  /** Groups below the rows that their packets belong to. */
  byStep: (rows: readonly Row[], frame: Frame) => UnplacedGroup[];
  drawables: (places: readonly GroupPlace[], input: DiagramInput, frame: Frame) => PacketDrawable[];
  hit: (place: GroupPlace, input: DiagramInput, frame: Frame, zoom: number) => GroupHit;
  /** A group in a box of 56 × 16 pixels, for the legend. */
  sample: readonly Shape[];
}
