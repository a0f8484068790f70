import { rfc } from '../../../grammar/entry.js';
import { atLine, type LineRule } from '../../rule.js';

/** Neither a type and "=", nor an attribute. Browsers refuse the whole description. */
export const lineUnreadable = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5'),
  lines: 'unknown',
  *check(line) {
    if (line.form === 'unreadable') yield { at: atLine(line) };
  },
} satisfies LineRule;
