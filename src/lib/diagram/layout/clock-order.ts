// Where each row and each group of packets stands as it happened.
import type { ClockEntry, Row } from '../../flow/rows.js';
import { type PeerId, PEER_IDS } from '../../recording/events.js';
import type { DiagramFacts } from '../facts.js';
import type { GroupPart, GroupPlace, PacketLayer } from '../packets/contract.js';
import { type DisplacedGroup, assignTracks, displacedGroups } from './displaced.js';
import type { Frame } from './frame.js';
import {
  type Bracket,
  type ClockOrder,
  type RowPlace,
  type TimeFigure,
  BOTTOM,
  TOP,
} from './orders.js';
import { type Anchor, timeAxis } from './time-axis.js';

type RowOrMark =
  | { kind: 'row'; step: number; seq: number; atMs: number }
  | { kind: 'mark'; peer: PeerId; seq: number; atMs: number };
type Happening = RowOrMark | GroupPart;

/** The rows where they really happened, and below them those that did not. */
export function clockOrder(
  rows: readonly Row[],
  clock: readonly ClockEntry[],
  facts: DiagramFacts,
  packets: PacketLayer | null,
  frame: Frame,
): ClockOrder {
  const rowOf = new Map(rows.map((row) => [row.step.number, row]));
  const happened = clock.filter(({ step }) => rowOf.get(step)?.result !== 'notAsked');
  const openedAt = new Map<number, PeerId[]>();
  const neighbours = withMarks(happened, facts, openedAt);
  const { happenings, placeGroups } = withGroups(neighbours, rows, packets, frame);
  const groups = displacedGroups(happened.map(({ step }) => step));
  const places = groups.map(({ before }) => positionOfRow(happenings, happened[before]?.step));

  const anchors = happenings.map((happening, position): Anchor => ({
    atMs: happening.atMs,
    ...(isPart(happening) && { untilMs: happening.untilMs }),
    height: heightOf(happening, frame),
    above: places.filter((place) => place === position).length * frame.thinHeight,
  }));
  const axis = timeAxis(anchors, {
    activityMs: facts.activityMs,
    breakHeight: frame.breakHeight,
    top: TOP,
  });
  const yOf = new Map<number, number>();
  happenings.forEach((happening, position) => {
    if (happening.kind === 'row') yOf.set(happening.step, axis.ys[position] ?? 0);
  });

  const atEnd = places.filter((place) => place === happenings.length).length;
  /** Where the free room above an anchor begins; below the last one at the end. */
  const roomAbove = (place: number): number => {
    const anchor = anchors[place];
    return anchor ? (axis.ys[place] ?? 0) - anchor.height / 2 - anchor.above : axis.bottom;
  };
  const rowY = (position: number): number => yOf.get(happened[position]?.step ?? 0) ?? 0;
  const tail = tailOf(rows, happened, axis.bottom + atEnd * frame.thinHeight, frame);

  return {
    places: [...happened.map(({ step }) => ({ step, y: yOf.get(step) ?? 0 })), ...tail.places],
    groups: placeGroups(axis.ys),
    height: tail.bottom + BOTTOM,
    breaks: axis.breaks,
    figures: figuresOf(happenings, axis.ys, axis.burstStartsMs),
    marks: happenings.flatMap((happening, position) =>
      happening.kind === 'mark' ? [{ ...happening, y: axis.ys[position] ?? 0 }] : [],
    ),
    brackets: bracketsOf(groups, places, rowY, roomAbove, frame),
    dividers: tail.dividers,
    openedAt,
    axis:
      happenings.length === 0 ? null : { top: axis.ys[0] ?? TOP, bottom: axis.ys.at(-1) ?? TOP },
    heightAt: ({ atMs, seq }) => {
      const shown = happenings.findLastIndex((happening) => happening.seq <= seq);
      return Math.max(axis.heightAt(atMs), axis.ys[shown] ?? 0);
    },
  };
}

/** Adds the moments at which a channel opened, unless a row tells that very event. */
function withMarks(
  happened: readonly ClockEntry[],
  facts: DiagramFacts,
  openedAt: Map<number, PeerId[]>,
): RowOrMark[] {
  const happenings: RowOrMark[] = happened.map((entry) => ({ kind: 'row', ...entry }));
  for (const peer of PEER_IDS) {
    const opened = facts.channelOpened[peer];
    if (!opened) continue;
    const row = happened.find(({ seq }) => seq === opened.seq);
    if (row) openedAt.set(row.step, [...(openedAt.get(row.step) ?? []), peer]);
    else happenings.push({ kind: 'mark', peer, ...opened });
  }
  return happenings.sort((a, b) => a.atMs - b.atMs || a.seq - b.seq || stepOf(a) - stepOf(b));
}

const stepOf = (happening: RowOrMark): number => (happening.kind === 'row' ? happening.step : 0);

const isPart = (happening: Happening): happening is GroupPart =>
  happening.kind !== 'row' && happening.kind !== 'mark';

function heightOf(happening: Happening, frame: Frame): number {
  if (isPart(happening)) return happening.height;
  return happening.kind === 'row' ? frame.rowHeight : frame.thinHeight;
}

/** Puts the groups of packets between what happened, part by part. */
function withGroups(
  neighbours: readonly RowOrMark[],
  rows: readonly Row[],
  packets: PacketLayer | null,
  frame: Frame,
): { happenings: Happening[]; placeGroups: (ys: readonly number[]) => GroupPlace[] } {
  const named = neighbours.map((neighbour) => ({
    id: neighbour.kind === 'row' ? `row-${neighbour.step}` : `opened-${neighbour.peer}`,
    atMs: neighbour.atMs,
  }));
  const happenings: Happening[] = [];
  const made: ((ys: readonly number[]) => GroupPlace)[] = [];
  let next = 0;
  for (const { before, parts, place } of packets?.byClock(named, rows, frame) ?? []) {
    happenings.push(...neighbours.slice(next, before));
    next = before;
    const from = happenings.length;
    happenings.push(...parts);
    made.push((ys) => place(ys.slice(from, from + parts.length)));
  }
  happenings.push(...neighbours.slice(next));
  return { happenings, placeGroups: (ys) => made.map((place) => place(ys)) };
}

function positionOfRow(happenings: readonly Happening[], step: number | undefined): number {
  const found = happenings.findIndex((other) => other.kind === 'row' && other.step === step);
  return found === -1 ? happenings.length : found;
}

function bracketsOf(
  groups: readonly DisplacedGroup[],
  places: readonly number[],
  rowY: (position: number) => number,
  roomAbove: (place: number) => number,
  frame: Frame,
): Bracket[] {
  const spans = groups.map((group, index) => {
    const place = places[index] ?? 0;
    const nth = places.slice(0, index).filter((other) => other === place).length;
    return {
      group,
      top: rowY(group.first),
      bottom: rowY(group.last),
      placeY: roomAbove(place) + (nth + 0.5) * frame.thinHeight,
    };
  });
  const tracks = assignTracks(
    spans.map((span) => ({
      top: Math.min(span.top, span.placeY) - frame.rowHeight / 2,
      bottom: Math.max(span.bottom, span.placeY) + frame.thinHeight / 2,
    })),
  );
  return spans.map((span, index) => ({ ...span, track: tracks[index] ?? 0 }));
}

function figuresOf(
  happenings: readonly Happening[],
  ys: readonly number[],
  burstStartsMs: readonly number[],
): TimeFigure[] {
  const figures: TimeFigure[] = [];
  let previous: { atMs: number; y: number; burstStartMs: number | undefined } | null = null;
  happenings.forEach(({ atMs, kind }, position) => {
    // The packets of an open group have their own times.
    if (kind === 'more' || (kind === 'group' && happenings[position + 1]?.kind === 'packet'))
      return;
    const y = ys[position] ?? 0;
    const startMs = burstStartsMs[position] ?? 0;
    const firstOfBurst = previous?.burstStartMs !== startMs;
    figures.push({
      of: kind,
      y,
      ms: firstOfBurst ? atMs : atMs - startMs,
      relative: !firstOfBurst,
      sameAsY: previous?.atMs === atMs ? previous.y : null,
    });
    previous = { atMs, y, burstStartMs: startMs };
  });
  return figures;
}

/** What did not happen: first what was not asked, then what the walk has not come to. */
function tailOf(
  rows: readonly Row[],
  happened: readonly ClockEntry[],
  top: number,
  frame: Frame,
): { places: RowPlace[]; dividers: ClockOrder['dividers']; bottom: number } {
  const done = new Set(happened.map(({ step }) => step));
  const rest = rows.filter(({ step }) => !done.has(step.number));
  const places: RowPlace[] = [];
  const dividers: ClockOrder['dividers'] = [];
  let bottom = top;
  for (const kind of ['notAsked', 'notWalked'] as const) {
    const members = rest.filter((row) => (row.result === 'notAsked') === (kind === 'notAsked'));
    if (members.length === 0) continue;
    bottom += 6;
    dividers.push({ y: bottom + frame.thinHeight / 2, kind });
    bottom += frame.thinHeight;
    for (const { step } of members) {
      places.push({ step: step.number, y: bottom + frame.rowHeight / 2 });
      bottom += frame.rowHeight;
    }
  }
  return { places, dividers, bottom };
}
