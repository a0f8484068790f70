import { describe, expect, it } from 'vitest';
import type { FlowEvent } from '../../../../src/lib/recording/events.js';
import {
  JourneyFold,
  type SeenEvent,
  journeysOf,
  shownOf,
} from '../../../../src/lib/diagram/packets/journeys.js';
import { packetWalk } from '../../../fixtures/packet-walk.js';
import { retold } from '../diagram-input.js';

const { events } = packetWalk();
const isSeen = (event: FlowEvent): event is SeenEvent => event.type === 'packet.seen';
const journeys = journeysOf(events);
const passedOn = journeys.filter((journey) => journey.passedOn);
const told = (journey: (typeof journeys)[number] | undefined) =>
  journey && `${journey.from} ${journey.via ?? '-'} ${journey.to} ${journey.traffic}`;

/** The events with one packet's `seenAtMs` changed. */
const moved = (seq: number, seenAtMs: number): FlowEvent[] =>
  retold(events, (event) => (event.seq === seq && isSeen(event) ? { ...event, seenAtMs } : event));

describe('journeys', () => {
  it('hold each packet between a peer and the server once, and none beyond the relay', () => {
    const seqs = journeys.flatMap(({ packet, passedOn }) =>
      [packet.seq, passedOn?.seq ?? []].flat(),
    );
    const client = events.filter((event) => isSeen(event) && event.leg === 'client');
    expect(seqs.sort((a, b) => a - b)).toEqual(client.map(({ seq }) => seq));
    expect(events.some((event) => isSeen(event) && event.leg === 'relayed')).toBe(true);
  });

  it('stand in the order in which they began', () => {
    const times = journeys.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('go from lane to lane, by way of TURN where the same data went on', () => {
    expect(journeys.slice(0, 5).map(told)).toEqual([
      'A - stun binding',
      'stun - A binding',
      'A - turn turn',
      'turn - A turn',
      'A - turn turn',
    ]);
    expect(new Set(passedOn.map(told))).toEqual(
      new Set(['A turn B check', 'B turn A check', 'A turn B dtls', 'B turn A dtls', 'A turn B encrypted', 'B turn A encrypted']), // prettier-ignore
    );
    for (const { packet, passedOn } of journeys)
      if (passedOn) {
        expect(packet.direction).toBe('toServer');
        expect(passedOn).toMatchObject({ direction: 'fromServer' });
        expect(passedOn.peer).not.toBe(packet.peer);
        expect(passedOn.seenAtMs).toBeGreaterThanOrEqual(packet.seenAtMs);
      }
  });

  it('end at TURN for a check that came before the permission, although it is sent again later', () => {
    const checks = journeys.filter(({ traffic, from }) => traffic === 'check' && from === 'A');
    const [lost, again] = checks;
    expect(told(lost)).toBe('A - turn check');
    expect(told(again)).toBe('A turn B check');
    expect(again?.atMs).toBeGreaterThan(lost?.atMs ?? Infinity);
  });

  it('are not tied together when the same bytes come out long after', () => {
    const [first] = passedOn;
    const late = journeysOf(moved(first?.passedOn?.seq ?? -1, (first?.atMs ?? 0) + 5_000));
    const came = late.find(({ packet }) => packet.seq === first?.passedOn?.seq);
    expect(told(late.find(({ packet }) => packet.seq === first?.packet.seq))).toMatch(/ - turn check$/); // prettier-ignore
    expect(came?.from).toBe('turn');
    expect(came?.to).toBe(first?.to);
  });

  it('are not tied together when they come out before they went in', () => {
    const [first] = passedOn;
    const early = journeysOf(moved(first?.passedOn?.seq ?? -1, (first?.atMs ?? 0) - 0.5));
    expect(early.find(({ packet }) => packet.seq === first?.packet.seq)?.passedOn).toBeNull();
  });

  it('come out the same however the recording grows', () => {
    const fold = new JourneyFold();
    for (let length = 0; length <= events.length; length += 7) fold.update(events.slice(0, length));
    expect(fold.update(events)).toEqual(journeys);
  });

  it('stay the very same list while no packet comes', () => {
    const fold = new JourneyFold();
    const before = fold.update(events);
    const last = events.at(-1);
    if (!last) throw new Error('The walk is empty');
    const more: FlowEvent[] = [...events, { ...last, type: 'session.closed', seq: events.length }];
    expect(fold.update(more)).toBe(before);
  });

  it('are made anew for another recording', () => {
    const fold = new JourneyFold();
    fold.update(events);
    const other = packetWalk({ mediaPackets: 2 }).events;
    expect(fold.update(other)).toEqual(journeysOf(other));
    expect(fold.update([])).toEqual([]);
    expect(fold.update(events)).toEqual(journeys);
  });

  it('are shown half, where the cursor stands between both ends', () => {
    const [journey] = passedOn;
    if (!journey) throw new Error('Nothing went on');
    const at = (position: number) => shownOf(journey, { order: 'clock', position });
    expect(at(journey.packet.seq - 1)).toEqual({ packet: false, passedOn: false });
    expect(at(journey.packet.seq)).toEqual({ packet: true, passedOn: false });
    expect(at(journey.passedOn?.seq ?? 0)).toEqual({ packet: true, passedOn: true });
  });
});
