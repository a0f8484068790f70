// The packets of a recording for the diagram. Loaded when the first packet has been seen.
import type {
  GroupPlace,
  OpenGroups,
  PacketLayer,
  PacketTitles,
  UnplacedGroup,
} from './contract.js';
import { packetDrawables } from './drawables.js';
import { type PlacedGroup, groupsByClock, groupsByStep, rowPackets } from './groups.js';
import { groupHit } from './hits.js';
import type { Journey } from './journeys.js';
import { groupPlace, partsOf } from './places.js';
import { bundleShapes } from './shapes.js';
import { sizeOfPacket } from './words.js';
import type { Frame } from '../layout/frame.js';

export { JourneyFold, journeysOf } from './journeys.js';

/** @param titlesOf null as long as nobody has loaded the decoder: a packet then says its size */
export function packetLayer(
  journeys: readonly Journey[],
  open: OpenGroups,
  titlesOf: PacketTitles | null,
): PacketLayer {
  const titles = titlesOf ?? sizeOfPacket;
  const unplaced =
    (frame: Frame) =>
    ({ group, before }: PlacedGroup): UnplacedGroup => {
      const parts = partsOf(group, open, frame);
      const place = (ys: readonly number[]): GroupPlace => groupPlace(group, parts, ys);
      return { before, parts, place };
    };
  return {
    byClock: (neighbours, rows, frame) =>
      groupsByClock(journeys, neighbours, rowPackets(rows)).map(unplaced(frame)),
    byStep: (rows, frame) => groupsByStep(journeys, rowPackets(rows)).map(unplaced(frame)),
    drawables: (places, input, frame) => packetDrawables(places, input, titles, frame),
    hit: (place, input, frame, zoom) => groupHit(place, input, titles, frame, zoom),
    sample: bundleShapes([6, 50], 6, 50, 8),
  };
}
