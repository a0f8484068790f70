import { rfc } from '../../../grammar/entry.js';
import { atLine, type LineRule, removeLine } from '../../rule.js';
import { wordsOf } from './value.js';

/** RFC 8866: “MUST NOT be used”. Both browsers pass over it. */
export const keyInClear = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8866, '5.12'),
  lines: ['k='],
  *check(line) {
    if (wordsOf(line).length > 0) yield { at: atLine(line), fix: [removeLine(line)] };
  },
} satisfies LineRule;
