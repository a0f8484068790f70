import { rfc } from '../../../grammar/entry.js';
import { atEnd, type LineRule } from '../../rule.js';

/**
 * Ended by a CR alone, which no browser takes for a line end: it reads this line and the next as
 * one.
 */
export const lineEndingCr = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5'),
  lines: 'all',
  *check(line) {
    if (line.ending !== '\r') return;
    const at = line.offset + line.text.length;
    yield { at: atEnd(line), fix: [{ start: at, end: at + 1, insert: '\r\n' }] };
  },
} satisfies LineRule;
