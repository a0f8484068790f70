// What a group of packets and a packet are called, as far as it takes no decoding.
import { formatDuration } from '../../i18n/format.js';
import { language } from '../../i18n/language.svelte.js';
import * as m from '../../i18n/paraglide/messages.js';
import { packetLengthBytes } from '../../recording/packet-bytes.js';
import type { Journey, Shown } from './journeys.js';
import type { GroupWords } from './shapes.js';
import { GROUP_KINDS, type GroupKind, type PacketGroup } from './groups.js';
import { laneName } from '../row-label.js';

/** `1,204`. */
const figure = (count: number): string => count.toLocaleString(language.current);

const KIND_WORDS = {
  server: (count) => m.diagram_packets_server({ count: figure(count) }),
  check: (count) =>
    count === 1
      ? m.diagram_packets_check_one()
      : m.diagram_packets_check_count({ count: figure(count) }),
  dtls: (count) => m.diagram_packets_dtls({ count: figure(count) }),
  encrypted: (count) => m.diagram_packets_encrypted({ count: figure(count) }),
  other: (count) => m.diagram_packets_other({ count: figure(count) }),
} satisfies Record<GroupKind, (count: number) => string>;

/** "41 packets through TURN: 6 checks, 8 DTLS, 27 encrypted", and "over 15 ms". */
export function groupWords(group: PacketGroup, shown: number): GroupWords {
  const { journeys, counts, fromMs, toMs } = group;
  const count = journeys.length;
  const isPart = shown > 0 && shown < count;
  const plain = count === 1 ? m.diagram_packets_one() : m.diagram_packets_count({ count: figure(count) }); // prettier-ignore
  const packets = isPart
    ? m.diagram_packets_part({ shown: figure(shown), count: figure(count) })
    : plain;
  const where = withWhom(group, packets);
  const present = GROUP_KINDS.filter((kind) => counts[kind] > 0);
  const kinds = present.map((kind) => KIND_WORDS[kind](counts[kind])).join(m.ui_list_separator());
  const isPlain = present.length === 1 && present[0] === 'server';
  return {
    variants: isPlain
      ? [where, packets]
      : [m.diagram_packets_summary({ packets: where, kinds }), m.diagram_packets_summary({ packets, kinds }), where, packets], // prettier-ignore
    span: count === 1 ? null : m.diagram_packets_span({ duration: formatDuration(toMs - fromMs) }),
  };
}

function withWhom({ lanes, isThrough }: PacketGroup, packets: string): string {
  if (isThrough) return m.diagram_packets_through({ packets });
  const servers = lanes.filter((lane) => lane === 'stun' || lane === 'turn').map(laneName);
  return m.diagram_packets_with({ packets, server: servers.join('/') });
}

export const moreWords = (count: number): string =>
  m.diagram_packets_more({ count: figure(count) });

/** What is written on a packet until its bytes have been decoded. */
export function sizeOfPacket({ packet }: Journey): readonly string[] {
  return [`${figure(packetLengthBytes(packet))} B`];
}

/** "Peer A to Peer B through TURN". */
export const routeOfPacket = ({ from, via, to }: Journey): string =>
  via
    ? m.diagram_route_through({ from: laneName(from), via: laneName(via), to: laneName(to) })
    : m.diagram_route({ from: laneName(from), to: laneName(to) });

/** Whether the cursor has come to it, as the rows say it. */
export const positionOfPacket = ({ packet }: Pick<Shown, 'packet'>): string =>
  packet ? m.diagram_position_done() : m.diagram_position_ahead();
