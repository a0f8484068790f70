import { beforeEach, describe, expect, it } from 'vitest';
import {
  ANSWER_WITHIN_MS,
  ASK_AGAIN_AFTER_MS,
  FIRST_RETRY_MS,
  LAST_RETRY_MS,
  OPEN_WITHIN_MS,
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
    onPacket: ({ number }, seenAtMs, withinMs) =>
      told.push({ number, seenAtMs, withinMs: Math.round(withinMs * 10) / 10 }),
    onOmission: ({ packets }) => told.push({ packets }),
    onDrop: ({ peer, reason, packets }) => told.push({ peer, reason, packets }),
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

/** Lets the time pass that the client waits for, or so much more as a page oversleeps. */
function wait(lateMs = 0): void {
  const [entry] = waiting.splice(0, 1);
  nowMs += (entry?.delayMs ?? 0) + lateMs;
  entry?.act();
}

const numbersTold = (): number[] =>
  told.flatMap((each) =>
    typeof each === 'object' && each !== null && 'number' in each ? [Number(each.number)] : [],
  );

/** Answers the question that was asked last, by a lab's clock that is behind. */
function answerTime(tookMs = ROUND_TRIP_MS, labBehindMs = LAB_BEHIND_MS): void {
  const said = socket().said.at(-1);
  if (said?.type !== 'clock') throw new Error('no question');
  nowMs += tookMs;
  reply({ type: 'clock', id: said.id, nowMs: nowMs - tookMs / 2 - labBehindMs });
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
    expect(numbersTold()).toEqual([1, 2, 3]);
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

  describe('while it is connected', () => {
    const timeOf = (number: number, atMs: number): unknown => {
      reply(packet(number, atMs));
      return told.at(-1);
    };

    it('asks for the time again and again, and for the packets once', () => {
      open();
      for (let i = 0; i < 3; i += 1) {
        expect(waiting.map(({ delayMs }) => delayMs)).toEqual([ASK_AGAIN_AFTER_MS]);
        wait();
        answerTime();
      }
      expect(socket().said.map(({ type }) => type)).toEqual([
        ...new Array<string>(5).fill('clock'),
        'subscribe',
        ...new Array<string>(3).fill('clock'),
      ]);
      expect(told).toEqual(['subscribed']);
      expect(sockets).toHaveLength(1);
    });

    it('a clock that drifts is followed: what is asked later replaces what is old', () => {
      open();
      // 20 ppm: 24 ms in twenty minutes.
      for (let i = 1; i <= 60; i += 1) {
        wait();
        answerTime(ROUND_TRIP_MS, LAB_BEHIND_MS + 0.4 * i);
      }
      const labMs = nowMs - LAB_BEHIND_MS - 24;
      const { seenAtMs, withinMs } = timeOf(1, labMs) as { seenAtMs: number; withinMs: number };
      expect(Math.abs(seenAtMs - nowMs)).toBeLessThan(withinMs);
      expect(withinMs).toBeLessThan(5);
    });

    it('an answer between two packets does not turn their order round; the later one is less sure', () => {
      open();
      const seenAtMs = nowMs;
      const labMs = seenAtMs - LAB_BEHIND_MS;
      reply(packet(1, labMs));
      client.check();
      // Surer than those before, and 2 ms apart from them: both can be true.
      answerTime(1, LAB_BEHIND_MS - 2);
      reply(packet(2, labMs + 1));
      reply(packet(3, labMs + 4));
      expect(told.slice(-3)).toEqual([
        { number: 1, seenAtMs, withinMs: ROUND_TRIP_MS / 2 + 1 },
        // By the new answer, which is right to 1.5 ms, it was 1 ms before the first one.
        { number: 2, seenAtMs, withinMs: 2.5 },
        { number: 3, seenAtMs: seenAtMs + 2, withinMs: 1.5 },
      ]);
    });

    it('a slow answer does not replace a quick one, and what is old is less sure', () => {
      open();
      wait();
      answerTime(400, LAB_BEHIND_MS - 150);
      const seenAtMs = 5_000;
      expect(timeOf(1, seenAtMs - LAB_BEHIND_MS)).toEqual({ number: 1, seenAtMs, withinMs: 3 });
      nowMs += 60_000;
      expect(timeOf(2, nowMs - LAB_BEHIND_MS)).toEqual({
        number: 2,
        seenAtMs: nowMs,
        // 30 ppm of the 80 s since then.
        withinMs: 5.4,
      });
    });

    it('a clock that jumped is believed at once, though its answer came slowly', () => {
      open();
      wait();
      answerTime(100, LAB_BEHIND_MS + 7_000);
      expect(timeOf(1, nowMs - LAB_BEHIND_MS - 7_000)).toEqual({
        number: 1,
        seenAtMs: nowMs,
        withinMs: 51,
      });
    });

    it('a question without an answer means that the connection is lost: there is another at once', () => {
      open();
      reply(packet(1, 4_000));
      wait();
      expect(waiting.map(({ delayMs }) => delayMs)).toEqual([ANSWER_WITHIN_MS]);
      const dead = socket();
      wait();
      expect(dead.isClosed).toBe(true);
      expect(told.at(-1)).toEqual({ reachable: false });
      expect(sockets).toHaveLength(2);
      open();
      expect(socket().said.at(-1)).toMatchObject({ type: 'subscribe', after: 1 });
      // What stood in the old line comes late, and over the new one as well.
      dead.events.received(JSON.stringify(packet(2, 4_001)));
      expect(numbersTold()).toEqual([1]);
      reply(packet(2, 4_001));
      reply(packet(3, 4_002));
      dead.events.closed();
      expect(numbersTold()).toEqual([1, 2, 3]);
      expect(sockets).toHaveLength(2);
      expect(
        told.filter((each) => typeof each === 'object' && each && 'reachable' in each),
      ).toEqual([{ reachable: false }, { reachable: true }]);
    });

    it('nor is one waited for without end that never opens, or never answers the first question', () => {
      expect(waiting.map(({ delayMs }) => delayMs)).toEqual([OPEN_WITHIN_MS]);
      wait();
      expect([sockets.length, sockets[0]?.isClosed]).toEqual([2, true]);
      socket().events.opened();
      wait();
      expect([sockets.length, sockets[1]?.isClosed]).toEqual([3, true]);
      expect(told).toEqual([{ reachable: false }]);
    });

    it('a connection that brings packets is not lost, though the answer is behind them', () => {
      open();
      wait();
      nowMs += 4_000;
      reply(packet(1, 4_000));
      nowMs -= 4_000;
      wait();
      expect(waiting.map(({ delayMs }) => delayMs)).toEqual([4_000]);
      expect(told.at(-1)).toMatchObject({ number: 1 });
      wait();
      expect(told.at(-1)).toEqual({ reachable: false });
    });

    it('a page that slept asks once more before it calls the connection lost', () => {
      open();
      wait();
      wait(60_000);
      expect(sockets).toHaveLength(1);
      expect(socket().said.at(-1)).toEqual({ type: 'clock', id: 7 });
      answerTime();
      expect(told).toEqual(['subscribed']);
      wait();
      wait(60_000);
      wait();
      expect(sockets).toHaveLength(2);
    });

    it('asks at once when told to, and not twice', () => {
      open();
      client.check();
      client.check();
      expect(socket().said.slice(-2)).toEqual([
        expect.objectContaining({ type: 'subscribe' }),
        { type: 'clock', id: 6 },
      ]);
      expect(waiting.map(({ delayMs }) => delayMs)).toEqual([ANSWER_WITHIN_MS]);
    });

    it('tries again at once when told to, and as soon as before if that fails', () => {
      open();
      for (let i = 0; i < 5; i += 1) {
        socket().events.closed();
        wait();
      }
      socket().events.closed();
      client.check();
      expect([sockets.length, waiting.length]).toEqual([7, 1]);
      socket().events.closed();
      expect(waiting[0]?.delayMs).toBe(FIRST_RETRY_MS);
    });

    it('disturbs no connection that is being opened', () => {
      client.check();
      expect([sockets.length, waiting.length]).toEqual([1, 1]);
    });

    it('once it is over, it checks nothing', () => {
      open();
      reply({ type: 'refused' });
      client.check();
      expect([sockets.length, waiting.length]).toEqual([1, 0]);
    });
  });

  it('tells what was left out', () => {
    open();
    reply({ type: 'omitted', peer: 'B', reason: 'media', packets: 40, bytes: 48_000 });
    expect(told.at(-1)).toEqual({ packets: 40 });
  });

  it('tells what was dropped, and leaves aside a reason that it does not know', () => {
    open();
    reply({ type: 'dropped', peer: 'B', reason: 'relay-rate', packets: 3 });
    expect(told.at(-1)).toEqual({ peer: 'B', reason: 'relay-rate', packets: 3 });
    socket().events.received(
      JSON.stringify({ type: 'dropped', peer: 'B', reason: 'weather', packets: 3 }),
    );
    expect(told).toHaveLength(2);
  });
});
