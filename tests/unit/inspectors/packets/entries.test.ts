import { describe, expect, test } from 'vitest';
import { packetEntries, passedPackets } from '../../../../src/lib/inspectors/packets/entries.js';
import {
  NO_FILTER,
  filterPackets,
  toggleKind,
} from '../../../../src/lib/inspectors/packets/filter.js';
import { omittedCounts } from '../../../../src/lib/inspectors/packets/omitted.js';
import { listRows, routinesOf } from '../../../../src/lib/inspectors/packets/rows.js';
import { packetWalk } from '../../../fixtures/packet-walk.js';

const { events } = packetWalk();
const passed = passedPackets(events);
const at = (position: number) => packetEntries(passed, { order: 'textbook', position });
const all = at(24);
const named = (title: string, peer?: 'A' | 'B') =>
  all.filter((entry) => entry.title === title && (!peer || entry.event.peer === peer));

describe('the packets that the cursor shows', () => {
  test('stand in the order in which they passed, whenever they were told', () => {
    const late = [...events].reverse();
    expect(passedPackets(late).map(({ seq }) => seq)).toEqual(passed.map(({ seq }) => seq));
    const times = all.map(({ event }) => event.seenAtMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test('begin with the Binding request of step 10, and keep their numbers as the cursor moves', () => {
    expect(at(9)).toEqual([]);
    expect(at(11).map(({ number, title }) => [number, title])).toEqual([
      [1, 'Binding request'],
      [2, 'Binding success'],
    ]);
    const numbers = new Map(all.map(({ event, number }) => [event.seq, number]));
    for (const entry of at(16)) expect(entry.number).toBe(numbers.get(entry.event.seq));
  });

  test('by the clock they are those that the page had heard of', () => {
    const [, second] = passed;
    const shown = packetEntries(passed, { order: 'clock', position: second?.seq ?? 0 });
    expect(shown).toHaveLength(2);
  });

  test('a reply that the cursor does not show is not told of', () => {
    expect(at(10)[0]?.replySeq).toBeNull();
    expect(at(11)[0]?.replySeq).toBe(at(11)[1]?.event.seq);
  });
});

describe('request and reply', () => {
  test('find each other by transaction and method, in both directions', () => {
    const [request, error, again, success] = all.filter(
      ({ title, event }) => title.startsWith('Allocate') && event.peer === 'A',
    );
    expect(error?.requestSeq).toBe(request?.event.seq);
    expect(request?.replySeq).toBe(error?.event.seq);
    expect(success?.requestSeq).toBe(again?.event.seq);
  });

  test('what the server answers itself is measured as its own work', () => {
    const [success] = named('Binding success', 'A');
    expect(success?.measured).toEqual({ kind: 'serverTook', ms: 0.21, answeredBy: 'server' });
  });

  test('a check that passes the server makes a round trip from it to whoever answers', () => {
    const [atB] = named('Send indication › Binding success', 'B');
    expect(atB?.measured).toMatchObject({ kind: 'roundTrip', answeredBy: 'peer' });
    const [beyond] = all.filter(
      ({ event }) => event.leg === 'relayed' && event.direction === 'toServer',
    );
    expect(beyond?.measured).toEqual({ kind: 'roundTrip', ms: 1.4, answeredBy: 'beyond' });
  });

  test('a request that was sent twice gives no time, for nobody knows which was answered', () => {
    const [reply] = named('Data indication › Binding success', 'A');
    expect(reply).toMatchObject({ timesAsked: 2, measured: null });
    expect(reply?.requestSeq).not.toBeNull();
  });
});

describe('a retransmission', () => {
  test('is the same message at the same place, though its Send indication differs', () => {
    const [first, second] = named('Send indication › Binding request', 'A');
    expect(second?.repeats).toBe(first?.event.seq);
    expect(first?.repeats).toBeNull();
  });

  test('is not the same message on its way from the server to the other peer', () => {
    const [forwarded] = named('Data indication › Binding request', 'B');
    expect(forwarded?.repeats).toBeNull();
  });
});

describe('the rows', () => {
  const routines = routinesOf(all);
  const rows = listRows(all, routines, new Set());

  test('fold media, application data and repeated checks, each to a run', () => {
    const runs = rows.flatMap((row) =>
      row.kind === 'run' ? [[row.routine, row.entries.length]] : [],
    );
    expect(runs).toEqual([
      ['data', 10],
      ['media', 28],
      ['consent', 16],
    ]);
  });

  test('leave the first checks, the handshake and what is too short to fold as they are', () => {
    const titles = rows.flatMap((row) => (row.kind === 'packet' ? [row.entry.title] : []));
    expect(titles).toContain('Send indication › Binding request');
    expect(titles).toContain('ChannelData 0x4000 › DTLS server_hello');
    expect(titles.filter((title) => title.endsWith('SRTCP'))).toHaveLength(2);
  });

  test('unfold a run in its place, and lose no packet', () => {
    const run = rows.find((row) => row.kind === 'run');
    const open = listRows(all, routines, new Set([run?.id ?? '']));
    expect(open).toHaveLength(rows.length + (run?.entries.length ?? 0));
    const count = rows.reduce((sum, row) => sum + (row.kind === 'run' ? row.entries.length : 1), 0);
    expect(count).toBe(all.length);
  });

  test('a long call stays a short list', () => {
    const walk = packetWalk({ mediaPackets: 2500 });
    const many = packetEntries(passedPackets(walk.events), { order: 'textbook', position: 24 });
    expect(many.length).toBeGreaterThan(5000);
    expect(listRows(many, routinesOf(many), new Set()).length).toBeLessThan(60);
  });
});

describe('the filter', () => {
  test('passes one peer, or kinds that are chosen together', () => {
    const onlyB = filterPackets(all, { ...NO_FILTER, peer: 'B' });
    expect(new Set(onlyB.map(({ event }) => event.peer))).toEqual(new Set(['B']));
    const checks = toggleKind(NO_FILTER, 'check');
    const both = toggleKind(checks, 'stun');
    expect(new Set(filterPackets(all, checks).map(({ kind }) => kind))).toEqual(new Set(['check']));
    expect(new Set(filterPackets(all, both).map(({ kind }) => kind))).toEqual(
      new Set(['check', 'stun']),
    );
    expect(filterPackets(all, toggleKind(toggleKind(both, 'stun'), 'check'))).toHaveLength(
      all.length,
    );
  });

  test('a kind is what travels innermost: a check within TURN is a check, media is media', () => {
    const kinds = Object.fromEntries(all.map(({ title, kind }) => [title, kind]));
    expect(kinds).toMatchObject({
      'Binding request': 'check',
      'Allocate request': 'turn',
      'Send indication › Binding request': 'check',
      'ChannelData 0x4000 › DTLS client_hello': 'dtls',
      'ChannelData 0x4000 › SRTP': 'media',
    });
    expect(at(11).map(({ kind }) => kind)).toEqual(['stun', 'stun']);
  });
});

test('of packets that were not kept the latest count of each peer holds', () => {
  expect(omittedCounts(events)).toEqual({
    media: { packets: 1204, bytes: 102_340 },
    limit: { packets: 0, bytes: 0 },
  });
  const again = events.map((event) =>
    event.type === 'packets.omitted' && event.peer === 'A' ? { ...event, packets: 700 } : event,
  );
  expect(omittedCounts([...events, ...again]).media.packets).toBe(1302);
});
