// What the lab's server saw of a run, recorded as it comes.
import type { SurroundingsChange } from '../recording/events.js';
import { packetBytes } from '../recording/packet-bytes.js';
import { connectTap } from '../tap/lab-session.js';
import type { LabSession, TapDrop, TapOmission, TapPacket } from '../tap/messages.js';
import { TapClient } from '../tap/tap-client.js';
import type { LiveRun } from './live-run.js';
import { PacketPlacement, stepAtTime } from './packet-placement.js';

type LabChange = Extract<SurroundingsChange['what'], `lab-${string}`>;

/** A run does not wait longer for the tap than this; packets still come when it is connected. */
const PATIENCE_MS = 1_500;

/**
 * Connects before the run begins: while it is busy, a question about the time takes long, and the
 * clocks are compared less well. What the lab sees is recorded into the run that `follow` is given.
 */
export class LabPackets {
  readonly #client: TapClient;
  readonly #placement = new PacketPlacement();
  #run: LiveRun | null = null;
  /** What was last said of the connection before there was a run to record it. */
  #untold: LabChange | null = null;
  /** What slept, or was without a network, need not wait for the next question to know how it stands. */
  readonly #check = (): void => {
    if (!document.hidden) this.#client.check();
  };
  /** Resolves when packets can come, or when it takes too long. */
  readonly ready: Promise<void>;

  constructor({ session, token }: LabSession, base: string) {
    let isReady: () => void = () => undefined;
    this.ready = new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE_MS);
      isReady = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#client = new TapClient({
      session,
      token,
      connect: (events) => connectTap(base, events),
      now: () => performance.now(),
      later: (delayMs, act) => {
        const timer = setTimeout(act, delayMs);
        return () => clearTimeout(timer);
      },
      onSubscribed: isReady,
      onPacket: (packet, seenAtMs, withinMs) => this.#record(packet, seenAtMs, withinMs),
      onOmission: (omission) => this.#recordOmission(omission),
      onDrop: (drop) => this.#recordDrop(drop),
      onReachable: (reachable) => this.#tell(reachable ? 'lab-reached' : 'lab-lost'),
      onRefused: () => this.#tell('lab-forgot'),
    });
    window.addEventListener('online', this.#check);
    document.addEventListener('visibilitychange', this.#check);
  }

  follow(run: LiveRun): void {
    this.#run = run;
    run.onClose(() => this.close());
    if (this.#untold !== null && this.#untold !== 'lab-reached') this.#tell(this.#untold);
  }

  close(): void {
    window.removeEventListener('online', this.#check);
    document.removeEventListener('visibilitychange', this.#check);
    this.#client.close();
  }

  #record(
    { number: _, type: __, atMs: ___, peer, ...packet }: TapPacket,
    seenAtMs: number,
    withinMs: number,
  ): void {
    const run = this.#run;
    if (!run) return;
    // Two clocks never agree: what was told now did not happen later.
    const atMs = Math.min(run.recorder.elapsedAt(seenAtMs), run.recorder.elapsedMs());
    const row = this.#placement.rowOf(peer, packet, packetBytes(packet));
    const seenWithinMs = Math.round(withinMs * 100) / 100;
    run.recorder.record(
      { type: 'packet.seen', peer, ...packet, seenAtMs: atMs, seenWithinMs },
      { step: row ?? stepAtTime(run.progress, atMs) },
    );
  }

  #recordOmission({ peer, reason, packets, bytes }: TapOmission): void {
    this.#run?.recorder.record({ type: 'packets.omitted', peer, reason, packets, bytes });
  }

  #recordDrop({ peer, reason, packets }: TapDrop): void {
    this.#run?.recorder.record({ type: 'packets.dropped', peer, reason, packets });
  }

  #tell(what: LabChange): void {
    this.#untold = what;
    this.#run?.recorder.record({ type: 'surroundings.changed', change: { what } });
  }
}
