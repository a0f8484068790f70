// When getStats is asked: often while ICE is at work, ever more seldom once it has settled.
import type { InstrumentedPeer } from '../rtc/instrumented-peer.js';

/** Milliseconds between samples, by how many samples ago something last happened. */
const INTERVALS_MS = [
  { samples: 30, intervalMs: 100 },
  { samples: 50, intervalMs: 1000 },
  { samples: 150, intervalMs: 5000 },
] as const;

export const SOON_MS = 100;

export class StatsSampler {
  readonly #peers: () => InstrumentedPeer[];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #samples = 0;
  /** The next sample was asked for by `stir`. */
  #isSoon = false;
  #stopped = false;

  constructor(peers: () => InstrumentedPeer[]) {
    this.#peers = peers;
  }

  /** Something happened: sample soon and often again. Not at once: getStats would hold up the checks. */
  stir(): void {
    if (this.#stopped) return;
    this.#samples = 0;
    if (this.#isSoon) return;
    this.#isSoon = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#sample(), SOON_MS);
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  async #sample(): Promise<void> {
    this.#timer = null;
    this.#isSoon = false;
    await Promise.all(this.#peers().map((peer) => peer.sampleStats()));
    this.#samples += 1;
    const interval = INTERVALS_MS.find(({ samples }) => this.#samples <= samples);
    // A later stir may have set a timer while this sample was under way.
    if (this.#stopped || this.#timer !== null || !interval) return;
    this.#timer = setTimeout(() => void this.#sample(), interval.intervalMs);
  }
}
