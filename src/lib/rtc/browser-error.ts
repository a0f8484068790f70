// An exception as a recording can keep it.
import type { BrowserError } from '../recording/events.js';

/** Name and message of whatever was thrown. */
export function browserError(thrown: unknown): BrowserError {
  return thrown instanceof Error
    ? { name: thrown.name, message: thrown.message }
    : { name: 'Error', message: String(thrown) };
}
