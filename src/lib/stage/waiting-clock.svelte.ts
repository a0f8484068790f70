// The seconds that are shown while something is awaited. It ticks only while somebody looks at it.
import { createSubscriber } from 'svelte/reactivity';

const TICK_MS = 500;

export class WaitingClock {
  readonly #read: () => number;
  readonly #subscribe = createSubscriber((update) => {
    const timer = setInterval(update, TICK_MS);
    return () => clearInterval(timer);
  });

  /** `read` tells the time in milliseconds. */
  constructor(read: () => number) {
    this.#read = read;
  }

  /** Reading it in an effect or a derived keeps it ticking. */
  get nowMs(): number {
    this.#subscribe();
    return this.#read();
  }
}
