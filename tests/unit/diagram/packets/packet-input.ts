// A walk whose packets a server saw, as the diagram is given it.
import type { FlowEvent } from '../../../../src/lib/recording/events.js';
import type { GroupPlace } from '../../../../src/lib/diagram/packets/contract.js';
import { type PacketWalkOptions, packetWalk } from '../../../fixtures/packet-walk.js';
import { retold } from '../diagram-input.js';

/** The same walk, with nothing allowed but the relay. */
export const relayOnlyWalk = (options: PacketWalkOptions = {}): FlowEvent[] =>
  retold(packetWalk(options).events, (event) =>
    event.type === 'session.started' ? { ...event, iceTransportPolicy: 'relay' } : event,
  );

/** The group that follows a row, or what else its id names. */
export function groupNamed(groups: readonly GroupPlace[], id: string): GroupPlace {
  const found = groups.find(({ group }) => group.id === id);
  if (!found) throw new Error(`No group ${id}: ${groups.map(({ group }) => group.id).join(' ')}`);
  return found;
}
