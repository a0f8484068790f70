import { beforeEach, describe, expect, it } from 'vitest';
import { type Session, Sessions, UNUSED_AFTER_MS } from '../../../src/lab/sessions.js';
import {
  FIRST_COUNT_AFTER_MS,
  LAST_COUNT_AFTER_MS,
  TapConnection,
  type TapSink,
} from '../../../src/lab/tap-connection.js';
import type { DropReason } from '../../../src/lib/recording/events.js';
import type { TapReply, TapRequest } from '../../../src/lib/tap/messages.js';

let nowMs: number;
let sessions: Sessions;
let session: Session;
beforeEach(() => {
  nowMs = 10;
  sessions = new Sessions({ nowMs: () => nowMs, unixSeconds: () => 0 });
  const created = sessions.create('127.0.0.1');
  if (typeof created === 'string') throw new Error(created);
  session = created;
});

/** The line to a page: what was sent stays in it until it is read. */
class Line implements TapSink {
  readonly #unread: { text: string; sent: () => void }[] = [];
  isClosed = false;

  get bufferedAmount(): number {
    return this.#unread.reduce((sum, { text }) => sum + text.length, 0);
  }
  send(text: string, sent: () => void): void {
    this.#unread.push({ text, sent });
  }
  close(): void {
    this.isClosed = true;
  }
  /** Reads all that comes, or so many messages. */
  read(most = Infinity): TapReply[] {
    const heard: TapReply[] = [];
    for (let next = this.#unread.shift(); next; next = this.#unread.shift()) {
      heard.push(JSON.parse(next.text) as TapReply);
      next.sent();
      if (heard.length >= most) break;
    }
    return heard;
  }
}

function connect() {
  const line = new Line();
  const timers: { delayMs: number; act: () => void }[] = [];
  const connection = new TapConnection({
    sink: line,
    sessions,
    nowMs: () => nowMs,
    later: (delayMs, act) => {
      const timer = { delayMs, act };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
  });
  const say = (request: TapRequest): void => connection.take(JSON.stringify(request));
  const subscribe = (after = 0): void =>
    say({ type: 'subscribe', session: session.id, token: session.token, after });
  return { line, timers, connection, say, subscribe };
}

const numbersOf = (heard: readonly TapReply[]): number[] =>
  heard.flatMap((reply) => (reply.type === 'packet' ? [reply.number] : []));

/** The lab saw a packet of the session; SRTP unless told otherwise. */
function see(first = 0x80, lengthBytes = 20): void {
  session.log.add({
    peer: 'A',
    leg: 'client',
    direction: 'toServer',
    transport: 'udp',
    server: { address: '127.0.0.1', port: 3_478 },
    remote: { address: '127.0.0.1', port: 50_000 },
    atMs: nowMs,
    bytes: new Uint8Array(lengthBytes).fill(first, 0, 1),
  });
  for (const notify of session.subscribers) notify();
}

describe('the lab’s end of the tap', () => {
  it('tells the time at once, also to who has not subscribed', () => {
    const { line, say } = connect();
    nowMs = 123.5;
    say({ type: 'clock', id: 4 });
    expect(line.read()).toEqual([{ type: 'clock', id: 4, nowMs: 123.5 }]);
  });

  it('tells what was seen before and what is seen from then on', () => {
    const { line, subscribe } = connect();
    see(0);
    subscribe();
    see(0);
    const heard = line.read();
    expect(numbersOf(heard)).toEqual([1, 2]);
    expect(heard[0]).toMatchObject({
      peer: 'A',
      leg: 'client',
      direction: 'toServer',
      transport: 'udp',
      server: { address: '127.0.0.1', port: 3_478 },
      remote: { address: '127.0.0.1', port: 50_000 },
      atMs: 10,
      bytes: Buffer.alloc(20).toString('base64'),
    });
  });

  it('goes on after the last packet that came', () => {
    for (let i = 0; i < 5; i += 1) see(0);
    const { line, subscribe } = connect();
    subscribe(3);
    expect(numbersOf(line.read())).toEqual([4, 5]);
  });

  it('tells nothing to who has not the key', () => {
    const { line, say } = connect();
    see(0);
    say({ type: 'subscribe', session: session.id, token: 'guessed', after: 0 });
    expect(line.read()).toEqual([{ type: 'refused' }]);
    see(0);
    expect(line.read()).toEqual([]);
  });

  it.each(['', '{', 'null', '{"type":"subscribe"}', '{"type":"clock","id":-1}'])(
    'ends with who says %j',
    (text) => {
      const { line, connection } = connect();
      connection.take(text);
      expect(line.isClosed).toBe(true);
    },
  );

  it('a line that stands still is not filled up, and loses nothing when it moves again', () => {
    const { line, subscribe } = connect();
    subscribe();
    for (let i = 0; i < 500; i += 1) see(0, 1_200);
    expect(line.bufferedAmount).toBeLessThan(400_000);
    const heard: number[] = [];
    for (let more = line.read(1); more.length > 0; more = line.read(1))
      heard.push(...numbersOf(more));
    expect(heard).toEqual(Array.from({ length: 500 }, (_, i) => i + 1));
  });

  it('who asks for the time and never reads the answers is let go', () => {
    const { line, say } = connect();
    for (let id = 0; id < 20_000 && !line.isClosed; id += 1) say({ type: 'clock', id });
    expect(line.isClosed).toBe(true);
    expect(line.bufferedAmount).toBeLessThan(300_000);
  });

  it('who follows, and has much to read, is told the time when there is room for it', () => {
    const { line, say, subscribe } = connect();
    subscribe();
    for (let i = 0; i < 500; i += 1) see(0, 1_200);
    expect(line.bufferedAmount).toBeGreaterThan(256_000);
    for (const id of [6, 7]) say({ type: 'clock', id });
    expect(line.isClosed).toBe(false);
    nowMs = 321;
    const heard = line.read();
    // Only the last question is still asked.
    expect(heard.filter(({ type }) => type === 'clock')).toEqual([
      { type: 'clock', id: 7, nowMs: 321 },
    ]);
    expect(numbersOf(heard)).toHaveLength(500);
  });

  it('many pages may follow one session', () => {
    const [one, other] = [connect(), connect()];
    one.subscribe();
    other.subscribe();
    see(0);
    expect([one, other].map(({ line }) => numbersOf(line.read()))).toEqual([[1], [1]]);
  });

  it('counts what was left out now and then, not with each packet', () => {
    const { line, timers, subscribe } = connect();
    subscribe();
    for (let i = 0; i < 30; i += 1) see();
    expect(line.read().filter(({ type }) => type === 'omitted')).toEqual([]);
    expect(timers.map(({ delayMs }) => delayMs)).toEqual([FIRST_COUNT_AFTER_MS]);
    see();
    timers.shift()?.act();
    expect(line.read()).toEqual([
      { type: 'omitted', peer: 'A', reason: 'media', packets: 7, bytes: 140 },
    ]);
  });

  it('counts what was dropped in the same way, each peer and reason for itself', () => {
    const { line, timers, subscribe } = connect();
    subscribe();
    const drop = (peer: 'A' | 'B', reason: DropReason): void => {
      session.log.drop(peer, reason);
      for (const notify of session.subscribers) notify();
    };
    for (let i = 0; i < 3; i += 1) drop('B', 'relay-rate');
    drop('A', 'relay-rate');
    drop('B', 'no-channel');
    expect(timers).toHaveLength(1);
    timers.shift()?.act();
    expect(line.read()).toEqual([
      { type: 'dropped', peer: 'B', reason: 'relay-rate', packets: 3 },
      { type: 'dropped', peer: 'A', reason: 'relay-rate', packets: 1 },
      { type: 'dropped', peer: 'B', reason: 'no-channel', packets: 1 },
    ]);
    drop('B', 'no-channel');
    timers.shift()?.act();
    expect(line.read()).toEqual([{ type: 'dropped', peer: 'B', reason: 'no-channel', packets: 2 }]);
    expect(timers).toEqual([]);
  });

  it('counts less and less often while it goes on, and not at all when nothing is new', () => {
    const { line, timers, subscribe } = connect();
    subscribe();
    for (let i = 0; i < 25; i += 1) see();
    const delays = Array.from({ length: 8 }, () => {
      const timer = timers.shift();
      timer?.act();
      see();
      return timer?.delayMs;
    });
    expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    expect(delays.at(-1)).toBe(LAST_COUNT_AFTER_MS);
    timers.shift()?.act();
    see(0);
    expect(timers).toEqual([]);
    expect(line.read().filter(({ type }) => type === 'omitted').length).toBe(9);
  });

  it('who comes back is told the counts again', () => {
    for (let i = 0; i < 30; i += 1) see();
    const { line, timers, subscribe } = connect();
    subscribe(24);
    timers.shift()?.act();
    expect(line.read()).toMatchObject([{ type: 'omitted', packets: 6 }]);
  });

  it('an ended connection holds nothing: no timer, no session, no subscriber', () => {
    const { timers, connection, subscribe } = connect();
    subscribe();
    for (let i = 0; i < 30; i += 1) see();
    nowMs = 50;
    connection.end();
    expect([timers.length, session.subscribers.size]).toEqual([0, 0]);
    nowMs += UNUSED_AFTER_MS;
    sessions.sweep();
    expect(sessions.count).toBe(1);
    nowMs += 1;
    sessions.sweep();
    expect(sessions.count).toBe(0);
  });
});
