// The page's end of the tap: follows a session's packets over one connection, and takes it up again
// where it broke off.
import * as v from 'valibot';
import { type ClockOffset, offsetOf, surer, withinAt } from './clock-offset.js';
import {
  type TapDrop,
  type TapOmission,
  type TapPacket,
  type TapReply,
  type TapRequest,
  replySchema,
} from './messages.js';

/** Of a WebSocket what is needed of it. */
export interface TapSocket {
  send(text: string): void;
  close(): void;
}

export interface TapSocketEvents {
  opened: () => void;
  received: (data: unknown) => void;
  /** Also when it never opened. */
  closed: () => void;
}

export interface TapClientOptions {
  session: string;
  token: string;
  connect: (events: TapSocketEvents) => TapSocket;
  /** Monotonic clock in milliseconds. */
  now: () => number;
  /** Calls back after a while; the answer takes that back. */
  later: (delayMs: number, act: () => void) => () => void;
  /** The clocks are compared, and packets come from now on; again after each reconnection. */
  onSubscribed: () => void;
  /** `seenAtMs` on the page's clock. Each packet once, in the lab's order. */
  onPacket: (packet: TapPacket, seenAtMs: number, seenWithinMs: number) => void;
  onOmission: (omission: TapOmission) => void;
  onDrop: (drop: TapDrop) => void;
  /** The connection broke, or came back. */
  onReachable: (reachable: boolean) => void;
  /** The lab does not know the session any more; no more packets come. */
  onRefused: () => void;
}

/** One question is often late by the page's own work; the surest of a few is used. */
const CLOCK_QUESTIONS = 5;
/** Clocks drift in a long lesson, and a line that broke may not say so. */
export const ASK_AGAIN_AFTER_MS = 20_000;
/** A connection that says nothing for so long when asked is lost. */
export const ANSWER_WITHIN_MS = 5_000;
export const OPEN_WITHIN_MS = 10_000;
export const FIRST_RETRY_MS = 250;
export const LAST_RETRY_MS = 5_000;

export class TapClient {
  readonly #options: TapClientOptions;
  #socket: TapSocket | null = null;
  /** One thing at a time is waited for: the connection, an answer, the next question, the next try. */
  #cancelWait: (() => void) | null = null;
  #retryMs = FIRST_RETRY_MS;
  #offset: ClockOffset | null = null;
  #asked: { id: number; sentMs: number } | null = null;
  /** Of this connection. */
  #questions = 0;
  #isSubscribed = false;
  #heardAtMs = 0;
  #lastNumber = 0;
  /** Of the last packet of this connection, on the page's clock. */
  #lastSeenAtMs = -Infinity;
  #isReachable = true;
  #isOver = false;

  constructor(options: TapClientOptions) {
    this.#options = options;
    this.#connect();
  }

  /** Ends it for good. */
  close(): void {
    this.#isOver = true;
    this.#cancelWait?.();
    this.#cancelWait = null;
    this.#letGo();
  }

  /** Asks at once whether the connection lives, or tries at once to have one: the network may be back. */
  check(): void {
    if (this.#isOver) return;
    if (this.#socket === null) {
      this.#retryMs = FIRST_RETRY_MS;
      this.#connect();
    } else if (this.#isSubscribed && this.#asked === null) this.#askForTime();
  }

  #connect(): void {
    // The lab may have been started anew meanwhile, and its clock with it.
    this.#offset = null;
    this.#asked = null;
    this.#questions = 0;
    this.#lastSeenAtMs = -Infinity;
    this.#isSubscribed = false;
    const socket = this.#options.connect({
      opened: () => {
        if (this.#socket === socket) this.#askForTime();
      },
      received: (data) => {
        if (this.#socket === socket) this.#take(data);
      },
      closed: () => {
        if (this.#socket === socket) this.#lost();
      },
    });
    this.#socket = socket;
    this.#wait(OPEN_WITHIN_MS, () => this.#replace());
  }

  #lost(): void {
    this.#socket = null;
    this.#tellReachable(false);
    this.#wait(this.#retryMs, () => this.#connect());
    this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
  }

  /** A connection that is as good as closed, though nobody said so. */
  #replace(): void {
    this.#letGo();
    this.#tellReachable(false);
    this.#connect();
  }

  #letGo(): void {
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #wait(delayMs: number, act: () => void): void {
    this.#cancelWait?.();
    this.#cancelWait = this.#options.later(delayMs, act);
  }

  #tellReachable(reachable: boolean): void {
    if (reachable === this.#isReachable) return;
    this.#isReachable = reachable;
    this.#options.onReachable(reachable);
  }

  #take(data: unknown): void {
    this.#heardAtMs = this.#options.now();
    const reply = parseReply(data);
    if (reply === null) return;
    switch (reply.type) {
      case 'clock':
        this.#compareClocks(reply.id, reply.nowMs);
        return;
      case 'packet':
        this.#takePacket(reply);
        return;
      case 'omitted':
        this.#options.onOmission(reply);
        return;
      case 'dropped':
        this.#options.onDrop(reply);
        return;
      case 'refused':
        this.close();
        this.#options.onRefused();
    }
  }

  #takePacket(packet: TapPacket): void {
    if (packet.number <= this.#lastNumber || this.#offset === null) return;
    this.#lastNumber = packet.number;
    const reckonedAtMs = packet.atMs + this.#offset.offsetMs;
    // The lab tells in its order: a clock that was compared anew must not turn that round.
    const seenAtMs = Math.max(reckonedAtMs, this.#lastSeenAtMs);
    this.#lastSeenAtMs = seenAtMs;
    const withinMs = withinAt(this.#offset, reckonedAtMs) + (seenAtMs - reckonedAtMs);
    this.#options.onPacket(packet, seenAtMs, withinMs);
  }

  #askForTime(): void {
    this.#questions += 1;
    const asked = { id: this.#questions, sentMs: this.#options.now() };
    this.#asked = asked;
    this.#say({ type: 'clock', id: asked.id });
    this.#wait(ANSWER_WITHIN_MS, () => this.#missAnswer(asked.sentMs));
  }

  #missAnswer(sentMs: number): void {
    const nowMs = this.#options.now();
    const quietMs = nowMs - Math.max(sentMs, this.#heardAtMs);
    // The answer stands in line behind packets, and those do come.
    if (quietMs < ANSWER_WITHIN_MS)
      this.#wait(ANSWER_WITHIN_MS - quietMs, () => this.#missAnswer(sentMs));
    // This comes so late that the page must have slept: what was said to it is not read yet.
    else if (quietMs > 2 * ANSWER_WITHIN_MS) this.#askForTime();
    else this.#replace();
  }

  /** Packets are asked for only when the clocks have been compared. */
  #compareClocks(id: number, labMs: number): void {
    if (this.#asked?.id !== id) return;
    this.#offset = surer(this.#offset, offsetOf(this.#asked.sentMs, labMs, this.#options.now()));
    this.#asked = null;
    if (this.#questions < CLOCK_QUESTIONS) {
      this.#askForTime();
      return;
    }
    this.#wait(ASK_AGAIN_AFTER_MS, () => this.#askForTime());
    if (this.#isSubscribed) return;
    this.#isSubscribed = true;
    const { session, token } = this.#options;
    this.#say({ type: 'subscribe', session, token, after: this.#lastNumber });
    this.#retryMs = FIRST_RETRY_MS;
    this.#tellReachable(true);
    this.#options.onSubscribed();
  }

  #say(request: TapRequest): void {
    this.#socket?.send(JSON.stringify(request));
  }
}

/** null for what this version does not understand: a newer lab may say more. */
function parseReply(data: unknown): TapReply | null {
  if (typeof data !== 'string') return null;
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch {
    return null;
  }
  const parsed = v.safeParse(replySchema, json);
  return parsed.success ? parsed.output : null;
}
