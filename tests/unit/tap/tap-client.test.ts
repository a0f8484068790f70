import { beforeEach, describe, expect, it } from 'vitest';
import {
  FIRST_RETRY_MS,
  LAST_RETRY_MS,
  TapClient,
  type TapSocketEvents,
} from '../../../src/lib/tap/tap-client.js';
import type { TapReply, TapRequest } from '../../../src/lib/tap/messages.js';

/** The lab's clock is 1,000 ms behind the page's, and every answer takes 4 ms. */
const LAB_BEHIND_MS = 1_000;
const ROUND_TRIP_MS = 4;

let nowMs: number;
let sockets: { events: TapSocketEvents; said: TapRequest[]; isClosed: boolean }[];
let waiting: { delayMs: number; act: () => void }[];
let told: unknown[];
let client: TapClient;

beforeEach(() => {
  nowMs = 5_000;
  sockets = [];
  waiting = [];
  told = [];
  client = new TapClient({
    session: 'session',
    token: 'token',
    connect(events) {
      const socket = { events, said: [] as TapRequest[], isClosed: false };
      sockets.push(socket);
      return {
        send: (text) => socket.said.push(JSON.parse(text) as TapRequest),
        close: () => {
          socket.isClosed = true;
          events.closed();
        },
      };
    },
    now: () => nowMs,
    later(delayMs, act) {
      const entry = { delayMs, act };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    onSubscribed: () => told.push('subscribed'),
    onPacket: ({ number }, seenAtMs, withinMs) => told.push({ number, seenAtMs, withinMs }),
    onOmission: ({ packets }) => told.push({ packets }),
    onReachable: (reachable) => told.push({ reachable }),
    onRefused: () => told.push('refused'),
  });
});

const socket = () => {
  const latest = sockets.at(-1);
  if (!latest) throw new Error('never connected');
  return latest;
};
const reply = (message: TapReply): void => socket().events.received(JSON.stringify(message));

/** Opens the connection and answers what it asks about the time. */
function open(): void {
  socket().events.opened();
  for (let said = socket().said.at(-1); said?.type === 'clock'; said = socket().said.at(-1)) {
    nowMs += ROUND_TRIP_MS;
    reply({ type: 'clock', id: said.id, nowMs: nowMs - ROUND_TRIP_MS / 2 - LAB_BEHIND_MS });
  }
}

const packet = (number: number, atMs: number): TapReply => ({
  type: 'packet',
  number,
  peer: 'A',
  leg: 'client',
  direction: 'toServer',
  transport: 'udp',
  server: { address: '127.0.0.1', port: 3478 },
  remote: { address: '127.0.0.1', port: 50_000 },
  bytes: '',
  atMs,
});

/** Lets the time pass that the client waits for. */
function wait(): void {
  const [entry] = waiting.splice(0, 1);
  entry?.act();
}

describe('the page’s end of the tap', () => {
  it('compares the clocks before it asks for packets', () => {
    socket().events.opened();
    expect(socket().said).toEqual([{ type: 'clock', id: 1 }]);
    open();
    expect(socket().said.at(-1)).toEqual({
      type: 'subscribe',
      session: 'session',
      token: 'token',
      after: 0,
    });
    expect(told).toEqual(['subscribed']);
  });

  it('tells when a packet was seen by its own clock, and how far off that may be', () => {
    open();
    reply(packet(1, 4_000));
    expect(told.at(-1)).toEqual({
      number: 1,
      seenAtMs: 4_000 + LAB_BEHIND_MS,
      // The clocks of browsers are coarse by up to 1 ms.
      withinMs: ROUND_TRIP_MS / 2 + 1,
    });
  });

  it('trusts the answer that took the shortest', () => {
    socket().events.opened();
    const answer = (tookMs: number, wrongMs: number): void => {
      const said = socket().said.at(-1);
      if (said?.type !== 'clock') throw new Error('no question');
      nowMs += tookMs;
      reply({
        type: 'clock',
        id: said.id,
        nowMs: nowMs - tookMs / 2 - LAB_BEHIND_MS + wrongMs,
      });
    };
    answer(40, 15);
    answer(2, 0);
    answer(30, -10);
    answer(20, 5);
    answer(60, 25);
    reply(packet(1, 4_000));
    expect(told.at(-1)).toEqual({ number: 1, seenAtMs: 5_000, withinMs: 2 });
  });

  it('an answer to an older question says nothing', () => {
    socket().events.opened();
    reply({ type: 'clock', id: 7, nowMs: 0 });
    expect(socket().said).toHaveLength(1);
  });

  it('takes up again where the connection broke, and tells no packet twice', () => {
    open();
    reply(packet(1, 4_000));
    reply(packet(2, 4_001));
    socket().events.closed();
    expect(told.at(-1)).toEqual({ reachable: false });
    wait();
    expect(sockets).toHaveLength(2);
    open();
    expect(socket().said.at(-1)).toMatchObject({ type: 'subscribe', after: 2 });
    reply(packet(2, 4_001));
    reply(packet(3, 4_002));
    const numbers = told.flatMap((each) =>
      typeof each === 'object' && each !== null && 'number' in each ? [each.number] : [],
    );
    expect(numbers).toEqual([1, 2, 3]);
    expect(told).toContainEqual({ reachable: true });
  });

  it('tries again less and less often, and as soon as before once it was connected', () => {
    const delays = Array.from({ length: 6 }, () => {
      socket().events.closed();
      const delayMs = waiting[0]?.delayMs;
      wait();
      return delayMs;
    });
    expect(delays).toEqual([FIRST_RETRY_MS, 500, 1_000, 2_000, 4_000, LAST_RETRY_MS]);
    open();
    socket().events.closed();
    expect(waiting[0]?.delayMs).toBe(FIRST_RETRY_MS);
  });

  it('says once that the lab is lost, however often it tries', () => {
    open();
    socket().events.closed();
    wait();
    socket().events.closed();
    wait();
    expect(told.filter((each) => typeof each === 'object')).toEqual([{ reachable: false }]);
  });

  it('ends for good when the session is not known', () => {
    open();
    reply({ type: 'refused' });
    expect(told.at(-1)).toBe('refused');
    expect(socket().isClosed).toBe(true);
    expect(waiting).toEqual([]);
  });

  it('closed, it tries no more', () => {
    open();
    socket().events.closed();
    client.close();
    expect(waiting).toEqual([]);
  });

  it('closed, it hears no more', () => {
    open();
    const { events } = socket();
    client.close();
    events.received(JSON.stringify(packet(1, 4_000)));
    expect(told).toEqual(['subscribed']);
    expect(waiting).toEqual([]);
  });

  it.each([
    ['no JSON', '{'],
    ['an unknown message', '{"type":"weather"}'],
    ['a packet without a time', JSON.stringify({ ...packet(1, 0), atMs: null })],
    ['bytes', new Uint8Array([1])],
  ])('leaves aside %s: a newer lab may say more', (_, data) => {
    open();
    socket().events.received(data);
    expect(told).toEqual(['subscribed']);
    reply(packet(1, 4_000));
    expect(told).toHaveLength(2);
  });

  it('tells what was left out', () => {
    open();
    reply({ type: 'omitted', peer: 'B', reason: 'media', packets: 40, bytes: 48_000 });
    expect(told.at(-1)).toEqual({ packets: 40 });
  });
});
