import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { isRid } from './rid.js';
import { atWord, wordsOf } from './value.js';

/**
 * Firefox: “Rid can contain only alphanumeric characters”, “Rid can be at most 255 characters
 * long”.
 */
export const ridCharacters = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8852, '3'),
  lines: ['a=rid'],
  *check(line) {
    const [rid] = wordsOf(line);
    if (rid && !isRid(rid.text)) yield { at: atWord(line, rid), params: { rid: rid.text } };
  },
} satisfies LineRule;
