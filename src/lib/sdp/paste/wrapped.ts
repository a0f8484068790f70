// Whether a text that is no SDP has some in it.
import { unwrap } from './unwrap.js';

/** Of a text that is without SDP line by line: a log, JSON or source code may hold one all the same. */
export function isWrapped(text: string): boolean {
  const { kind } = unwrap(text);
  return kind !== 'nothing' && kind !== 'unknown';
}
