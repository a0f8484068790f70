// state.changed events → ten lanes of blocks (five state machines, two peers) on one folded time axis.
import {
  type FlowEvent,
  type FlowEventOf,
  type PeerId,
  type StateMachineName,
  INITIAL_STATES,
  PEER_IDS,
  STATE_MACHINE_NAMES,
} from '../../recording/events.js';
import type { Cursor } from '../../recording/cursor.js';

/** How long a state was held. Milliseconds of the recording. */
export interface StateBlock {
  state: string;
  fromMs: number;
  /** The next change, or the end of the recording. */
  toMs: number;
  /** seq of the change that led to it; null for the initial state. */
  seq: number | null;
  step: number | null;
}

export interface StateLane {
  key: string;
  peer: PeerId;
  machine: StateMachineName;
  blocks: StateBlock[];
}

export interface StateCourse {
  /** Machine by machine, A above B, so that the two can be compared. */
  lanes: StateLane[];
  /** The recording's last event. Milliseconds. */
  endMs: number;
}

type StateChange = FlowEventOf<'state.changed'>;

/**
 * Every lane from the creation of its peer to the end of the recording. Before a peer exists its
 * lanes are empty.
 */
export function stateCourse(events: readonly FlowEvent[]): StateCourse {
  const born = new Map<PeerId, number>();
  const changes = new Map<string, StateChange[]>();
  for (const event of events) {
    if (event.type === 'peer.created') born.set(event.peer, event.atMs);
    if (event.type !== 'state.changed') continue;
    const key = laneKey(event.peer, event.machine);
    const known = changes.get(key);
    if (known) known.push(event);
    else changes.set(key, [event]);
  }
  const endMs = events.at(-1)?.atMs ?? 0;
  const lanes = STATE_MACHINE_NAMES.flatMap((machine) =>
    PEER_IDS.map((peer): StateLane => {
      const key = laneKey(peer, machine);
      const bornMs = born.get(peer);
      const blocks =
        bornMs === undefined ? [] : blocksOf(machine, bornMs, changes.get(key) ?? [], endMs);
      return { key, peer, machine, blocks };
    }),
  );
  return { lanes, endMs };
}

const laneKey = (peer: PeerId, machine: StateMachineName): string => `${peer}-${machine}`;

function blocksOf(
  machine: StateMachineName,
  bornMs: number,
  changes: readonly StateChange[],
  endMs: number,
): StateBlock[] {
  const starts = [
    { state: INITIAL_STATES[machine] as string, fromMs: bornMs, seq: null, step: null },
    ...changes.map(({ to, atMs, seq, step }) => ({ state: to, fromMs: atMs, seq, step })),
  ];
  return starts.map((start, index) => {
    const next = starts[index + 1];
    return { ...start, toMs: next?.fromMs ?? endMs };
  });
}

/** A block as the cursor sees it. */
export type BlockPosition = 'past' | 'now' | 'ahead';

export function blockPosition(
  lane: StateLane,
  index: number,
  isShown: (block: StateBlock) => boolean,
): BlockPosition {
  const block = lane.blocks[index];
  if (!block || !isShown(block)) return 'ahead';
  const next = lane.blocks[index + 1];
  return next && isShown(next) ? 'past' : 'now';
}

/** The state of a lane at the cursor, null before its peer exists. */
export function blockNow(
  lane: StateLane,
  isShown: (block: StateBlock) => boolean,
): StateBlock | null {
  return lane.blocks.findLast(isShown) ?? null;
}

/**
 * The instant at the cursor in milliseconds. In the textbook order candidates and their errors
 * stand at a step of their own, whenever they came, so they do not tell the time.
 */
export function cursorInstantMs(visible: readonly FlowEvent[], cursor: Cursor): number {
  const last = visible.findLast(
    ({ type }) =>
      cursor.order === 'clock' || (type !== 'candidate.found' && type !== 'candidate.error'),
  );
  return last?.atMs ?? 0;
}
