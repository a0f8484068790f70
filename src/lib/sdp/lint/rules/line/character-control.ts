import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';

/** There no control character is allowed at all, and another rule finds it. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([
  'o=',
  'a=mid',
  'a=setup',
  'a=ice-ufrag',
  'a=ice-pwd',
]);

/**
 * A tab or another control character. To browsers it is a part of the word beside it, not a blank.
 */
export const characterControl = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8866, '9'),
  lines: 'all',
  *check(line) {
    if (line.form === 'unreadable' || (line.key !== null && TOLD_ELSEWHERE.has(line.key))) return;
    const start = firstControl(line.text);
    if (start === -1) return;
    const code = line.text.charCodeAt(start).toString(16).toUpperCase().padStart(2, '0');
    yield { at: { line, start, end: start + 1 }, params: { code: `0x${code}` } };
  },
} satisfies LineRule;

const SPACE = 0x20;
const DELETE = 0x7f;

/** NUL is another rule's. */
function firstControl(text: string): number {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code > 0 && code < SPACE) || code === DELETE) return at;
  }
  return -1;
}
