import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { firstOutsideToken } from './token.js';
import { wordsOf } from './value.js';

/** A mid is one `token`. Chromium: “Illegal character found in the value of mid”. */
export const midCharacters = {
  kind: 'line',
  severity: 'error',
  spec: rfc(5888, '4'),
  lines: ['a=mid'],
  *check(line) {
    const [mid, second] = wordsOf(line);
    const index = mid ? firstOutsideToken(mid.text) : -1;
    if (mid && index !== -1) {
      const start = mid.start + index;
      yield { at: { line, start, end: start + 1 }, params: { character: mid.text.charAt(index) } };
    } else if (mid && second)
      yield { at: { line, start: mid.end, end: second.start }, params: { character: ' ' } };
  },
} satisfies LineRule;
