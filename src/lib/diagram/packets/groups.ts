// Journeys and rows → groups: all packets between two neighbouring rows are one until opened.
import { type Cursor, isVisible } from '../../recording/cursor.js';
import type { Row } from '../../flow/rows.js';
import { LANES, type Lane } from '../../flow/steps.js';
import type { Traffic } from '../../stun/traffic.js';
import type { Neighbour } from './contract.js';
import type { Journey } from './journeys.js';

/** What a group counts: `server` is said to a server itself, the others go through it. */
export const GROUP_KINDS = ['server', 'check', 'dtls', 'encrypted', 'other'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export interface PacketGroup {
  /** By what it follows, so that it stays the same while packets come. */
  id: string;
  /** In the order in which they began; at least one. */
  journeys: readonly Journey[];
  counts: Readonly<Record<GroupKind, number>>;
  /** Those that took part, from the left. */
  lanes: readonly Lane[];
  /** Whether anything went on from peer to peer. */
  isThrough: boolean;
  fromMs: number;
  toMs: number;
}

/** A group, and before which of the neighbours it stands; their number for the end. */
export interface PlacedGroup {
  group: PacketGroup;
  before: number;
}

/** The packets that rows tell as their own arrows, as `seq`s. */
export const rowPackets = (rows: readonly Row[]): ReadonlySet<number> =>
  new Set(rows.flatMap(({ packet }) => (packet ? [packet.seq] : [])));

/** Groups by the clock. `neighbours` stand in the order in which they happened. */
export function groupsByClock(
  journeys: readonly Journey[],
  neighbours: readonly Neighbour[],
  told: ReadonlySet<number>,
): PlacedGroup[] {
  let before = 0;
  return gathered(journeys, told, ({ atMs }) => {
    while (before < neighbours.length && (neighbours[before]?.atMs ?? 0) <= atMs) before += 1;
    return before;
  }).map(([place, members]) => ({
    group: groupOf(`clock-${neighbours[place - 1]?.id ?? 'start'}`, members),
    before: place,
  }));
}

/** Groups by the row that a packet belongs to; `before` is the number of the rows above. */
export function groupsByStep(
  journeys: readonly Journey[],
  told: ReadonlySet<number>,
): PlacedGroup[] {
  return gathered(journeys, told, ({ packet }) => packet.step)
    .map(([step, members]) => ({ group: groupOf(`textbook-${step}`, members), before: step }))
    .sort((a, b) => a.before - b.before);
}

function gathered(
  journeys: readonly Journey[],
  told: ReadonlySet<number>,
  placeOf: (journey: Journey) => number,
): [place: number, members: Journey[]][] {
  const places = new Map<number, Journey[]>();
  for (const journey of journeys) {
    if (told.has(journey.packet.seq)) continue;
    const place = placeOf(journey);
    const members = places.get(place);
    if (members) members.push(journey);
    else places.set(place, [journey]);
  }
  return [...places];
}

const KIND_OF = {
  binding: 'server',
  turn: 'server',
  check: 'check',
  dtls: 'dtls',
  encrypted: 'encrypted',
  other: 'other',
} as const satisfies Record<Traffic, GroupKind>;

function groupOf(id: string, journeys: readonly Journey[]): PacketGroup {
  const counts = { server: 0, check: 0, dtls: 0, encrypted: 0, other: 0 };
  const lanes = new Set<Lane>();
  let isThrough = false;
  for (const { traffic, from, via, to } of journeys) {
    counts[KIND_OF[traffic]] += 1;
    lanes.add(from).add(to);
    if (via) {
      lanes.add(via);
      isThrough = true;
    }
  }
  return {
    id,
    journeys,
    counts,
    lanes: LANES.filter((lane) => lanes.has(lane)),
    isThrough,
    fromMs: journeys[0]?.atMs ?? 0,
    toMs: journeys.at(-1)?.atMs ?? 0,
  };
}

/** How many of its packets the cursor shows. */
export const shownIn = ({ journeys }: PacketGroup, cursor: Cursor): number =>
  journeys.reduce((count, { packet }) => count + (isVisible(packet, cursor) ? 1 : 0), 0);
