// A group and its packets as what can be pressed.
import { formatDuration } from '../../i18n/format.js';
import * as m from '../../i18n/paraglide/messages.js';
import type { DiagramInput } from '../layout/compose.js';
import type { Frame } from '../layout/frame.js';
import { type GroupHit, type MoreHit, type PacketHit, extentOf } from '../row-hits.js';
import type { GroupPlace, PacketTitles } from './contract.js';
import { shownIn } from './groups.js';
import { shownOf } from './journeys.js';
import { groupHeight } from './places.js';
import { groupWords, moreWords, positionOfPacket, routeOfPacket } from './words.js';

export function groupHit(
  { group, isOpen, y, lines, more }: GroupPlace,
  { cursor }: DiagramInput,
  titlesOf: PacketTitles,
  frame: Frame,
  zoom: number,
): GroupHit {
  const shown = shownIn(group, cursor);
  const { variants, span } = groupWords(group, shown);
  const members = [
    ...lines.map(({ journey, y: lineY }): PacketHit => {
      const [what = ''] = titlesOf(journey);
      const name = listed([
        what,
        routeOfPacket(journey),
        positionOfPacket(shownOf(journey, cursor)),
        m.diagram_at_time({ time: formatDuration(journey.atMs) }),
      ]);
      return {
        kind: 'packet',
        key: `packet-${journey.packet.seq}`,
        seq: journey.packet.seq,
        name,
        title: name,
        ...extentOf(lineY, frame.packetHeight, zoom),
      };
    }),
    ...(more ? [moreHit(group.id, moreWords(more.count), more.y, frame, zoom)] : []),
  ];
  const name = listed([
    variants[0] ?? '',
    span,
    positionOfPacket({ packet: shown > 0 }),
    m.diagram_at_time({ time: formatDuration(group.fromMs) }),
  ]);
  return {
    kind: 'group',
    key: group.id,
    group: group.id,
    name,
    title: name,
    members: isOpen ? members : null,
    ...extentOf(y, groupHeight(isOpen, frame), zoom),
  };
}

const moreHit = (group: string, name: string, y: number, frame: Frame, zoom: number): MoreHit => ({
  kind: 'more',
  key: `${group}-more`,
  group,
  name,
  title: undefined,
  ...extentOf(y, frame.packetHeight, zoom),
});

const listed = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(m.ui_list_separator());
