// Where each row stands in textbook order, and what there is to say of the order of the clock. Heights
// only; what a row looks like is told elsewhere.
import type { Row } from '../../flow/rows.js';
import type { PeerId } from '../../recording/events.js';
import type { DiagramFacts } from '../facts.js';
import type { GroupPlace, PacketLayer } from '../packets/contract.js';
import type { DisplacedGroup } from './displaced.js';
import type { Frame } from './frame.js';
import type { AxisBreak } from './time-axis.js';

/** Free room above the first row and below the last. */
export const TOP = 8;
export const BOTTOM = 14;

/** One row's place: `y` is its middle. */
export interface RowPlace {
  step: number;
  y: number;
}

export interface TextbookOrder {
  /** In the order in which they stand. */
  places: RowPlace[];
  /** The packets between the rows, likewise. */
  groups: GroupPlace[];
  height: number;
}

/**
 * Rows 1–24 evenly spaced. Where nothing passes but through the relay, the packets of each row's step
 * stand below it; elsewhere they tell only a part, and by the clock.
 */
export function textbookOrder(
  rows: readonly Row[],
  { relayOnly }: DiagramFacts,
  packets: PacketLayer | null,
  frame: Frame,
): TextbookOrder {
  const unplaced = (relayOnly && packets?.byStep(rows, frame)) || [];
  const groups: GroupPlace[] = [];
  let bottom = TOP;
  const stack = (step: number): void => {
    for (const { before, parts, place } of unplaced)
      if (before === step)
        groups.push(place(parts.map(({ height }) => (bottom += height) - height / 2)));
  };
  stack(0);
  const places = rows.map(({ step }) => {
    const y = bottom + frame.rowHeight / 2;
    bottom += frame.rowHeight;
    stack(step.number);
    return { step: step.number, y };
  });
  return { places, groups, height: bottom + BOTTOM };
}

/** A channel that opened at a moment that no row tells. */
export interface OpenedMark {
  peer: PeerId;
  y: number;
  atMs: number;
  seq: number;
}

/** The place where the textbook puts rows that happened elsewhere, and the way there. */
export interface Bracket {
  group: DisplacedGroup;
  /** What the bracket embraces: from the first row's middle to the last one's. */
  top: number;
  bottom: number;
  /** Height of the textbook's place. */
  placeY: number;
  track: number;
}

export interface TimeFigure {
  /** `mark` for a channel that opened between rows, `group` for packets while they are folded. */
  of: 'row' | 'mark' | 'group' | 'packet';
  y: number;
  /** Since the recording began, or since the burst did. */
  ms: number;
  relative: boolean;
  /** The same instant as the row above: no figure, the two are tied. */
  sameAsY: number | null;
}

export interface ClockOrder extends TextbookOrder {
  breaks: AxisBreak[];
  figures: TimeFigure[];
  marks: OpenedMark[];
  brackets: Bracket[];
  /** Rows below this height did not happen: which kind starts there. */
  dividers: { y: number; kind: 'notAsked' | 'notWalked' }[];
  /** Peers whose channel opened by the very event that a row tells, by step. */
  openedAt: ReadonlyMap<number, PeerId[]>;
  /** The axis runs from the first thing that happened to the last; null when nothing did. */
  axis: { top: number; bottom: number } | null;
  /** Height of a moment on the axis. */
  heightAt: (moment: { atMs: number; seq: number }) => number;
}
