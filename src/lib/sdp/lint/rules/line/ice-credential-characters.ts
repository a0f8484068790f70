import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { firstOutside } from './token.js';
import { wordsOf } from './value.js';

/**
 * Chromium: “must contain only alphanumeric characters, '+', '/', …”; it lets `-`, `_`, `=` and
 * `#` pass.
 */
export const iceCredentialCharacters = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8839, '5.4'),
  lines: ['a=ice-ufrag', 'a=ice-pwd'],
  *check(line) {
    const words = wordsOf(line);
    const [first, second] = words;
    const index = first ? firstOutside(first.text, /[\da-z+/\-_=#]/i) : -1;
    const key = line.key ?? '';
    if (first && index !== -1) {
      const start = first.start + index;
      yield {
        at: { line, start, end: start + 1 },
        params: { character: first.text.charAt(index), key },
      };
    } else if (first && second)
      yield { at: { line, start: first.end, end: second.start }, params: { character: ' ', key } };
  },
} satisfies LineRule;
