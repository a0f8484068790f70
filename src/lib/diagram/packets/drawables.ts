// Groups with their places → what is drawn of them.
import type { DiagramInput } from '../layout/compose.js';
import type { Frame } from '../layout/frame.js';
import type { Drawable } from '../layout/shape.js';
import type { GroupPlace, PacketDrawable, PacketTitles } from './contract.js';
import { shownIn } from './groups.js';
import { groupHeight } from './places.js';
import { shownOf } from './journeys.js';
import {
  actorOfGroup,
  actorOfJourney,
  groupShapes,
  moreShapes,
  packetShapes,
  railShape,
} from './shapes.js';
import { groupWords, moreWords } from './words.js';

/** The groups' own rows, the packets of those that are open, and the rows that offer more. */
export function packetDrawables(
  groups: readonly GroupPlace[],
  { cursor }: DiagramInput,
  titlesOf: PacketTitles,
  frame: Frame,
): PacketDrawable[] {
  const { packetHeight } = frame;
  const item = (
    key: string,
    y: number,
    height: number,
    draw: () => Pick<Drawable, 'actor' | 'shapes'>,
  ): PacketDrawable => {
    const extent = { top: y - height / 2 - 2, bottom: y + height / 2 + 2 };
    return { key, ...extent, draw: () => ({ key, y, ...extent, ...draw() }) };
  };
  return groups.flatMap(({ group, isOpen, y, lines, more }) => {
    const last = more?.y ?? lines.at(-1)?.y;
    const [railTop, railBottom] = [y + packetHeight / 2 - 4, (last ?? y) + packetHeight / 2 - 4];
    return [
      item(group.id, y, groupHeight(isOpen, frame), () => {
        const shown = shownIn(group, cursor);
        const look = { isOpen, isGhost: shown === 0 };
        return {
          actor: actorOfGroup(group),
          shapes: groupShapes(group, groupWords(group, shown), look, frame),
        };
      }),
      ...(last === undefined
        ? []
        : [
            item(`${group.id}-rail`, (railTop + railBottom) / 2, railBottom - railTop, () => ({
              actor: null,
              shapes: [railShape((railTop - railBottom) / 2, (railBottom - railTop) / 2, frame)],
            })),
          ]),
      ...lines.map(({ journey, y: lineY }) =>
        item(`packet-${journey.packet.seq}`, lineY, packetHeight, () => ({
          actor: actorOfJourney(journey),
          shapes: packetShapes(journey, titlesOf(journey), shownOf(journey, cursor), frame),
        })),
      ),
      ...(more
        ? [
            item(`${group.id}-more`, more.y, packetHeight, () => ({
              actor: null,
              shapes: moreShapes(moreWords(more.count), frame),
            })),
          ]
        : []),
    ];
  });
}
