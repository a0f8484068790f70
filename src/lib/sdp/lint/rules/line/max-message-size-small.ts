import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { isWithin } from './number.js';
import { atWord, wordsOf } from './value.js';

/** What a peer assumes without the line. */
const ASSUMED = 65_536;

/** Less than what holds when the line is absent. 0 stands for any size. */
export const maxMessageSizeSmall = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8841, '6.1'),
  lines: ['a=max-message-size'],
  *check(line) {
    const [size] = wordsOf(line);
    if (size && wordsOf(line).length === 1 && isWithin(size.text, 1, ASSUMED - 1))
      yield { at: atWord(line, size), params: { size: size.text } };
  },
} satisfies LineRule;
