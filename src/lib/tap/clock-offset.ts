// How far the lab's clock is from the page's, by asking and halving the round trip (RFC 5905 §8).

export interface ClockOffset {
  /** Page's time = lab's time + this. */
  offsetMs: number;
  /** The truth is within this: half the round trip, and the coarseness of the page's clock. */
  withinMs: number;
}

/** Browsers make their clocks coarse: Chromium by 0.1 ms, Firefox by 1 ms (High Resolution Time §7.1). */
const CLOCK_STEP_MS = 1;

/** What one question tells: sent and answered by the page's clock, `labMs` by the lab's. */
export function offsetOf(sentMs: number, labMs: number, answeredMs: number): ClockOffset {
  return {
    offsetMs: (sentMs + answeredMs) / 2 - labMs,
    withinMs: (answeredMs - sentMs) / 2 + CLOCK_STEP_MS,
  };
}

/** The surer of two; the later one when they are alike. */
export const surer = (known: ClockOffset | null, found: ClockOffset): ClockOffset =>
  known === null || found.withinMs <= known.withinMs ? found : known;
