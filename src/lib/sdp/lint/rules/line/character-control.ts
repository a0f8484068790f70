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
    // eslint-disable-next-line no-control-regex -- these are what it looks for
    const start = line.text.search(/[\x01-\x1f\x7f]/);
    if (start === -1) return;
    const code = line.text.charCodeAt(start).toString(16).toUpperCase().padStart(2, '0');
    yield { at: { line, start, end: start + 1 }, params: { code: `0x${code}` } };
  },
} satisfies LineRule;
