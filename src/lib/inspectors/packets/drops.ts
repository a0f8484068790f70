// What the server dropped: each peer and reason counts for itself, and the latest count holds.
import {
  DROP_REASONS,
  type DropReason,
  type FlowEvent,
  type FlowEventOf,
  PEER_IDS,
  type PeerId,
} from '../../recording/events.js';
import * as m from '../../i18n/paraglide/messages.js';
import { formatCount } from './figures.js';

export type Drop = Pick<FlowEventOf<'packets.dropped'>, 'peer' | 'reason' | 'packets'>;

/** By peer, then by reason. */
export function drops(visible: readonly FlowEvent[]): Drop[] {
  const latest = new Map<`${PeerId} ${DropReason}`, Drop>();
  for (const event of visible)
    if (event.type === 'packets.dropped') latest.set(`${event.peer} ${event.reason}`, event);
  return PEER_IDS.flatMap((peer) =>
    DROP_REASONS.flatMap((reason) => latest.get(`${peer} ${reason}`) ?? []),
  );
}

const TEXTS = {
  'request-rate': m.packets_dropped_request_rate,
  'relay-rate': m.packets_dropped_relay_rate,
  'slow-client': m.packets_dropped_slow_client,
  'no-allocation': m.packets_dropped_no_allocation,
  'no-permission': m.packets_dropped_no_permission,
  'no-channel': m.packets_dropped_no_channel,
  'forbidden-peer': m.packets_dropped_forbidden_peer,
  malformed: m.packets_dropped_malformed,
} as const satisfies Record<DropReason, (values: { peer: PeerId; packets: string }) => string>;

/** One sentence for the reader. */
export const dropText = ({ peer, reason, packets }: Drop): string =>
  TEXTS[reason]({ peer, packets: formatCount(packets) });
