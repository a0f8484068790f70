// The code of the clock's order, which comes when there is something to put in order.
import type { ClockLayout } from './layout/compose.js';

export class ClockCode {
  #layout = $state.raw<ClockLayout | null>(null);
  #problem = $state.raw<unknown>(null);

  /** null until it is loaded. */
  get layout(): ClockLayout | null {
    return this.#layout;
  }

  /** Why the last try to load it failed; null when it did not. */
  get problem(): unknown {
    return this.#problem;
  }

  async load(): Promise<void> {
    if (this.#layout) return;
    try {
      this.#layout = await import('./layout/clock.js');
      this.#problem = null;
    } catch (thrown) {
      this.#problem = thrown;
    }
  }
}
