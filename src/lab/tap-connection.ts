// One page that follows a session's packets. It reads from the session's log at its own pace, so a
// slow one waits for nobody but itself, and one that comes back goes on where it was.
import * as v from 'valibot';
import { type TapReply, requestSchema } from '../lib/tap/messages.js';
import type { LoggedPacket } from './session-log.js';
import type { Session, Sessions } from './sessions.js';

/** Of a WebSocket what is needed of it. */
export interface TapSink {
  /** Calls back when the text has left the process. */
  send(text: string, sent: () => void): void;
  close(): void;
  /** Of what was sent and has not left yet. */
  readonly bufferedAmount: number;
}

export interface TapConnectionOptions {
  sink: TapSink;
  sessions: Sessions;
  nowMs: () => number;
  later: (delayMs: number, act: () => void) => () => void;
}

const MOST_BUFFERED_BYTES = 256_000;
const PACKETS_AT_ONCE = 64;
/** The counts of what was left out are told rarely: they change with every packet of a video. */
export const FIRST_COUNT_AFTER_MS = 1_000;
export const LAST_COUNT_AFTER_MS = 60_000;

export class TapConnection {
  readonly #options: TapConnectionOptions;
  #session: Session | null = null;
  #next = 0;
  #toldCounts = new Map<string, number>();
  /** What of the log's count these stand for. */
  #toldCounted = 0;
  #countAfterMs = FIRST_COUNT_AFTER_MS;
  #cancelCount: (() => void) | null = null;
  /** A question about the time that waits until there is room for its answer. */
  #owedClockId: number | null = null;
  readonly #notify = (): void => this.#pump();

  constructor(options: TapConnectionOptions) {
    this.#options = options;
  }

  get isSubscribed(): boolean {
    return this.#session !== null;
  }

  /** What the page said. Nonsense ends the connection. */
  take(text: string): void {
    const { sink } = this.#options;
    const request = parseRequest(text);
    const isFull = sink.bufferedAmount >= MOST_BUFFERED_BYTES;
    // Who follows may have much to read before the answer; who asks and never reads would fill the memory.
    if (isFull && request?.type === 'clock' && this.#session) {
      this.#owedClockId = request.id;
      return;
    }
    if (request === null || isFull) {
      sink.close();
      return;
    }
    if (request.type === 'clock') {
      this.#tellTime(request.id);
      return;
    }
    const session = this.#options.sessions.open(request.session, request.token);
    if (session === null || this.#session !== null) {
      this.#say({ type: 'refused' });
      sink.close();
      return;
    }
    this.#session = session;
    this.#next = request.after;
    session.subscribers.add(this.#notify);
    this.#options.sessions.touch(session);
    this.#pump();
  }

  /** The connection ended, from whichever side. */
  end(): void {
    this.#cancelCount?.();
    this.#cancelCount = null;
    if (!this.#session) return;
    this.#session.subscribers.delete(this.#notify);
    this.#options.sessions.touch(this.#session);
    this.#session = null;
  }

  #tellTime(id: number): void {
    this.#owedClockId = null;
    this.#say({ type: 'clock', id, nowMs: this.#options.nowMs() });
  }

  #pump(): void {
    const session = this.#session;
    if (!session) return;
    const { sink } = this.#options;
    if (sink.bufferedAmount < MOST_BUFFERED_BYTES) {
      for (const packet of session.log.packetsAfter(this.#next, PACKETS_AT_ONCE)) {
        this.#say({ type: 'packet', ...toldPacket(packet) });
        this.#next = packet.number;
      }
    }
    this.#cancelCount ??=
      session.log.counted !== this.#toldCounted
        ? this.#options.later(this.#countAfterMs, () => this.#tellCounts())
        : null;
  }

  #tellCounts(): void {
    this.#cancelCount = null;
    this.#countAfterMs = Math.min(this.#countAfterMs * 2, LAST_COUNT_AFTER_MS);
    const log = this.#session?.log;
    if (!log) return;
    this.#toldCounted = log.counted;
    for (const omission of log.omissions) this.#tellCount({ type: 'omitted', ...omission });
    for (const drop of log.drops) this.#tellCount({ type: 'dropped', ...drop });
  }

  #tellCount(count: Extract<TapReply, { type: 'omitted' | 'dropped' }>): void {
    const key = `${count.type} ${count.peer} ${count.reason}`;
    if (this.#toldCounts.get(key) === count.packets) return;
    this.#toldCounts.set(key, count.packets);
    this.#say(count);
  }

  #say(reply: TapReply): void {
    const { sink } = this.#options;
    sink.send(JSON.stringify(reply), () => {
      if (this.#owedClockId !== null && sink.bufferedAmount < MOST_BUFFERED_BYTES)
        this.#tellTime(this.#owedClockId);
      if (this.#session && this.#next < this.#session.log.lastNumber) this.#pump();
    });
  }
}

const toldPacket = ({
  bytes,
  ...packet
}: LoggedPacket): Omit<Extract<TapReply, { type: 'packet' }>, 'type'> => ({
  ...packet,
  bytes: Buffer.from(bytes).toString('base64'),
});

function parseRequest(text: string): v.InferOutput<typeof requestSchema> | null {
  try {
    const parsed = v.safeParse(requestSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
