import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

/** Firefox: “illegal setup attribute "holdconn"”. Chromium can make no transport for it. */
export const setupHoldconn = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8842, '5.1'),
  lines: ['a=setup'],
  *check(line) {
    const [role] = wordsOf(line);
    if (role?.text.toLowerCase() === 'holdconn') yield { at: atWord(line, role) };
  },
} satisfies LineRule;
