import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';

/**
 * A letter that SDP does not have. Firefox refuses the description; Chromium does before the first
 * m= line.
 */
export const lineTypeUnknown = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5'),
  lines: 'unknown',
  *check(line) {
    if (line.form === 'line-type')
      yield { at: { line, start: 0, end: 1 }, params: { letter: line.text.charAt(0) } };
  },
} satisfies LineRule;
