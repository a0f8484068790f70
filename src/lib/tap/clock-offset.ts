// How far the lab's clock is from the page's, by asking and halving the round trip (RFC 5905 §8).

export interface ClockOffset {
  /** Page's time = lab's time + this. */
  offsetMs: number;
  /** When it was found, the truth was within this: half the round trip, and the coarseness of the page's clock. */
  withinMs: number;
  /** Page's time when it was found. */
  atMs: number;
}

/** Browsers make their clocks coarse: Chromium by 0.1 ms, Firefox by 1 ms (High Resolution Time §7.1). */
const CLOCK_STEP_MS = 1;
/** A clock is taken to run wrong by 15 ppm (RFC 5905 §7.2, PHI), and there are two. */
const DRIFT = 2 * 15e-6;

/** What one question tells: sent and answered by the page's clock, `labMs` by the lab's. */
export function offsetOf(sentMs: number, labMs: number, answeredMs: number): ClockOffset {
  const atMs = (sentMs + answeredMs) / 2;
  return {
    offsetMs: atMs - labMs,
    withinMs: (answeredMs - sentMs) / 2 + CLOCK_STEP_MS,
    atMs,
  };
}

/** Within what the truth is at a moment of the page's time: the further from the question, the wider. */
export const withinAt = ({ withinMs, atMs }: ClockOffset, momentMs: number): number =>
  withinMs + Math.abs(momentMs - atMs) * DRIFT;

/**
 * The surer of two at the time of the later, `found`; the later one when they are alike, or when both
 * cannot be true: then one of the clocks stood still meanwhile, as in a computer that slept.
 */
export function surer(known: ClockOffset | null, found: ClockOffset): ClockOffset {
  if (known === null) return found;
  const knownWithinMs = withinAt(known, found.atMs);
  const apartMs = Math.abs(known.offsetMs - found.offsetMs);
  const areBothPossible = apartMs <= knownWithinMs + found.withinMs;
  return areBothPossible && knownWithinMs < found.withinMs ? known : found;
}
