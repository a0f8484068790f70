import { rfc } from '../../../grammar/entry.js';
import { atLine, type LineRule, removeLine } from '../../rule.js';

/** Firefox: “No attribute type specified”. */
export const attributeNameless = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.13'),
  lines: 'unknown',
  *check(line) {
    if (/^a=:? *$/.test(line.text)) yield { at: atLine(line), fix: [removeLine(line)] };
  },
} satisfies LineRule;
