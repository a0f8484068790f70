// Which packets the list shows: by peer and by kind of traffic.
import type { PeerId } from '../../recording/events.js';
import type { PacketEntry } from './entries.js';
import type { TrafficKind } from './kinds.js';

export interface PacketFilter {
  /** null: both. */
  peer: PeerId | null;
  /** None chosen: all of them, and what is of no kind. */
  kinds: ReadonlySet<TrafficKind>;
}

export const NO_FILTER: PacketFilter = { peer: null, kinds: new Set() };

/** The filter with a kind added, or taken away where it was chosen. */
export function toggleKind(filter: PacketFilter, kind: TrafficKind): PacketFilter {
  const kinds = new Set(filter.kinds);
  if (!kinds.delete(kind)) kinds.add(kind);
  return { ...filter, kinds };
}

/** The packets that pass, in their order; the given array itself where nothing is filtered. */
export function filterPackets(
  entries: readonly PacketEntry[],
  { peer, kinds }: PacketFilter,
): readonly PacketEntry[] {
  if (peer === null && kinds.size === 0) return entries;
  return entries.filter(
    (entry) =>
      (peer === null || entry.event.peer === peer) && (kinds.size === 0 || kinds.has(entry.kind)),
  );
}
