import { afterEach, describe, expect, it } from 'vitest';
import { language } from '../../../../src/lib/i18n/language.svelte.js';
import { frameFor } from '../../../../src/lib/diagram/layout/frame.js';
import { groupsByClock, rowPackets, shownIn } from '../../../../src/lib/diagram/packets/groups.js';
import { journeysOf } from '../../../../src/lib/diagram/packets/journeys.js';
import { packetTitles } from '../../../../src/lib/diagram/packets/titles.js';
import { groupWords, routeOfPacket } from '../../../../src/lib/diagram/packets/words.js';
import { packetWalk } from '../../../fixtures/packet-walk.js';
import { scriptedWalk } from '../../../fixtures/scripted-walk.js';
import { bothOrders, clockEnd, diagramInput, textbook } from '../diagram-input.js';
import { groupNamed, relayOnlyWalk } from './packet-input.js';

const events = relayOnlyWalk();
const input = diagramInput(events, clockEnd(events));
const orders = bothOrders(input, frameFor(820));
const clockGroup = (id: string) => groupNamed(orders.clock.groups, id).group;

afterEach(() => {
  language.current = 'en';
});

describe('groups by the clock', () => {
  it('hold every packet that is no row’s own arrow, each in one of them', () => {
    const told = rowPackets(input.rows);
    expect(told.size).toBe(8);
    const grouped = orders.clock.groups.flatMap(({ group }) => group.journeys);
    expect(grouped).toEqual(journeysOf(events).filter(({ packet }) => !told.has(packet.seq)));
  });

  it('lie between their neighbours in time', () => {
    const yOf = new Map(orders.clock.places.map(({ step, y }) => [step, y]));
    for (const { group, y } of orders.clock.groups)
      for (const { step, atMs } of input.clock) {
        const rowY = yOf.get(step) ?? NaN;
        if (atMs <= group.fromMs) expect(rowY).toBeLessThan(y);
        else expect(rowY).toBeGreaterThan(y);
        expect(atMs <= group.fromMs || atMs > group.toMs).toBe(true);
      }
  });

  it('tell the 401 and the Allocate with credentials after row 12', () => {
    const group = clockGroup('clock-row-12');
    expect(group.journeys.map((journey) => packetTitles(journey)[0])).toEqual([
      'Allocate error 401',
      'Allocate request',
    ]);
    expect(group).toMatchObject({ lanes: ['A', 'turn'], isThrough: false, counts: { server: 2 } });
  });

  it('keep their names while packets come, so that an open one stays open', () => {
    const neighbours = [{ id: 'row-16', atMs: 32_150 }];
    const all = journeysOf(events);
    for (const count of [20, 30, all.length]) {
      const last = groupsByClock(all.slice(0, count), neighbours, new Set()).at(-1);
      expect(last?.group.id).toBe('clock-row-16');
    }
  });

  it('are there in a run on all paths as well, but not in textbook order', () => {
    const walk = packetWalk().events;
    const both = bothOrders(diagramInput(walk, clockEnd(walk)), frameFor(820));
    expect(both.clock.groups.length).toBeGreaterThan(0);
    expect(both.textbook.groups).toEqual([]);
  });

  it('are none where no server showed its packets', () => {
    const walk = scriptedWalk().events;
    const both = bothOrders(diagramInput(walk, clockEnd(walk)), frameFor(820));
    expect([...both.clock.groups, ...both.textbook.groups]).toEqual([]);
  });
});

describe('groups in textbook order, relay only', () => {
  it('stand below the row that their packets belong to', () => {
    const { groups, places } = orders.textbook;
    expect(groups.map(({ group }) => group.id)).toEqual([
      'textbook-12',
      'textbook-16',
      'textbook-19',
    ]);
    for (const { group, y } of groups) {
      const step = Number(group.id.slice('textbook-'.length));
      expect(group.journeys.every(({ packet }) => packet.step === step)).toBe(true);
      const rowY = (number: number) => places.find((place) => place.step === number)?.y ?? NaN;
      expect(y).toBeGreaterThan(rowY(step));
      expect(y).toBeLessThan(rowY(step + 1));
    }
  });

  it('are shown by the cursor with their row, whole or not at all', () => {
    const { group } = groupNamed(orders.textbook.groups, 'textbook-16');
    expect(shownIn(group, textbook(15))).toBe(0);
    expect(shownIn(group, textbook(16))).toBe(group.journeys.length);
  });
});

describe('what a group says', () => {
  it('is how many packets of which kind, once for each that went through, and how long it took', () => {
    const group = clockGroup('clock-row-24');
    expect(groupWords(group, group.journeys.length)).toEqual({
      variants: [
        '41 packets through TURN: 4 with the server, 12 checks, 3 DTLS, 22 encrypted',
        '41 packets: 4 with the server, 12 checks, 3 DTLS, 22 encrypted',
        '41 packets through TURN',
        '41 packets',
      ],
      span: 'over 267 ms',
    });
  });

  it('is no more than with whom, where all is said to the server', () => {
    expect(groupWords(clockGroup('clock-row-12'), 2).variants[0]).toBe('2 packets with TURN');
  });

  it('is how many the cursor shows, while it shows a part', () => {
    const group = clockGroup('clock-row-24');
    expect(groupWords(group, 3).variants[0]).toMatch(/^3 of 41 packets through TURN/);
    expect(groupWords(group, 0).variants[0]).toMatch(/^41 packets/);
  });

  it('is Chinese on a Chinese page', () => {
    language.current = 'zh-TW';
    const group = clockGroup('clock-row-24');
    expect(groupWords(group, 41).variants[0]).toBe(
      '經 TURN 轉送的 41 個封包：與伺服器往來 4，檢查 12，DTLS 3，加密 22',
    );
  });
});

describe('what a packet says', () => {
  const journeys = journeysOf(events);
  const titled = (pattern: RegExp) => {
    const found = journeys.find((journey) => pattern.test(packetTitles(journey)[0] ?? ''));
    if (!found) throw new Error(`None says ${pattern.source}`);
    return { route: routeOfPacket(found), titles: packetTitles(found) };
  };

  it('names its carriers and what they carry, the carriers first to go', () => {
    expect(titled(/client_hello/)).toEqual({
      route: 'Peer B to Peer A through TURN',
      titles: ['ChannelData › DTLS client_hello', 'DTLS client_hello'],
    });
    expect(titled(/Send → Data › Binding request/).titles[1]).toBe('Binding request');
  });

  it('says of ciphertext whose it is and how much', () => {
    expect(titled(/encrypted DTLS/).titles[1]).toMatch(/^encrypted DTLS, [\d,]+ B$/);
    expect(titled(/encrypted SRTP,/).titles[0]).toMatch(/^ChannelData › encrypted SRTP, \d+ B$/);
  });

  it('says where it ends when the server passed it to nobody', () => {
    expect(titled(/^Send › Binding request$/).route).toBe('Peer A to TURN');
  });
});
