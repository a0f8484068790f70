// How long an allocation gets (RFC 8656 §7.2, §8.2).
import { LIFETIMES } from './limits.js';

/** Seconds: what was asked for, but no less than the default and no more than the most. */
export function grantedSeconds(requestedSeconds: number | undefined): number {
  const { allocationDefaultSeconds, allocationMaxSeconds } = LIFETIMES;
  return Math.max(allocationDefaultSeconds, Math.min(requestedSeconds ?? 0, allocationMaxSeconds));
}
