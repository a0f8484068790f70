// How far the lab's clock is from the page's, by asking and halving the round trip (RFC 5905 §8).

export interface ClockOffset {
  /** Page's time = lab's time + this. */
  offsetMs: number;
  /** The truth is within this: half the round trip. */
  withinMs: number;
}

/** What one question tells: sent and answered by the page's clock, `labMs` by the lab's. */
export function offsetOf(sentMs: number, labMs: number, answeredMs: number): ClockOffset {
  return {
    offsetMs: (sentMs + answeredMs) / 2 - labMs,
    withinMs: (answeredMs - sentMs) / 2,
  };
}

/** The surer of two; the later one when they are alike. */
export const surer = (known: ClockOffset | null, found: ClockOffset): ClockOffset =>
  known === null || found.withinMs <= known.withinMs ? found : known;
