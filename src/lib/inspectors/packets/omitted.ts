// What the server saw and did not keep: each peer counts for itself, and the latest count holds.
import {
  type FlowEvent,
  type OmittedPackets,
  PEER_IDS,
  type PeerId,
} from '../../recording/events.js';

export interface OmittedCount {
  packets: number;
  bytes: number;
}

export function omittedCounts(
  visible: readonly FlowEvent[],
): Record<OmittedPackets['reason'], OmittedCount> {
  const latest = new Map<`${OmittedPackets['reason']} ${PeerId}`, OmittedCount>();
  for (const event of visible)
    if (event.type === 'packets.omitted') latest.set(`${event.reason} ${event.peer}`, event);
  const sum = (reason: OmittedPackets['reason']): OmittedCount =>
    PEER_IDS.reduce(
      (total, peer) => {
        const count = latest.get(`${reason} ${peer}`);
        return {
          packets: total.packets + (count?.packets ?? 0),
          bytes: total.bytes + (count?.bytes ?? 0),
        };
      },
      { packets: 0, bytes: 0 },
    );
  return { media: sum('media'), limit: sum('limit') };
}
