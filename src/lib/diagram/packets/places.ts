// What a group of packets takes of the drawing: one thin row, and when it is open a line a packet.
import type { Frame } from '../layout/frame.js';
import type { GroupPart, GroupPlace, OpenGroups } from './contract.js';
import type { PacketGroup } from './groups.js';

/** A group's own row is thinner when it is open: its packets show what the bundle stood for. */
export const groupHeight = (isOpen: boolean, frame: Frame): number =>
  isOpen ? frame.packetHeight : frame.groupHeight;

export function partsOf(group: PacketGroup, open: OpenGroups, frame: Frame): GroupPart[] {
  const { journeys, fromMs, toMs } = group;
  const shown = open[group.id] ?? 0;
  const head = {
    kind: 'group' as const,
    seq: Math.min(...journeys.map(({ packet }) => packet.seq)),
    atMs: fromMs,
    height: groupHeight(shown > 0, frame),
  };
  if (shown === 0) return [{ ...head, untilMs: toMs }];
  const lines = journeys.slice(0, shown).map(({ packet, atMs }): GroupPart => ({
    kind: 'packet',
    seq: packet.seq,
    atMs,
    untilMs: atMs,
    height: frame.packetHeight,
  }));
  const [hidden] = journeys.slice(shown);
  const more: GroupPart[] = hidden
    ? [{ kind: 'more', seq: hidden.packet.seq, atMs: hidden.atMs, untilMs: toMs, height: frame.packetHeight }] // prettier-ignore
    : [];
  return [{ ...head, untilMs: fromMs }, ...lines, ...more];
}

/** `ys` are the middles of the group's parts. */
export function groupPlace(
  group: PacketGroup,
  parts: readonly GroupPart[],
  ys: readonly number[],
): GroupPlace {
  const lineCount = parts.filter(({ kind }) => kind === 'packet').length;
  const hasMore = parts.at(-1)?.kind === 'more';
  return {
    group,
    isOpen: lineCount > 0,
    y: ys[0] ?? 0,
    lines: group.journeys
      .slice(0, lineCount)
      .map((journey, index) => ({ journey, y: ys[index + 1] ?? 0 })),
    more: hasMore ? { y: ys[lineCount + 1] ?? 0, count: group.journeys.length - lineCount } : null,
  };
}
