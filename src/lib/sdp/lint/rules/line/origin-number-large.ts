import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

function isBeyond(digits: string): boolean {
  const significant = digits.replace(/^0+/, '');
  return significant.length > MOST_DIGITS || BigInt(significant) >= 2n ** 64n;
}

/** Of a number of 64 bits. */
const MOST_DIGITS = 20;

/** More than 64 bits: both browsers take it, and neither can have read it. */
export const originNumberLarge = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(9429, '5.2.1'),
  lines: ['o='],
  *check(line) {
    const [, id, version] = wordsOf(line);
    for (const word of [id, version])
      if (word && /^\d+$/.test(word.text) && isBeyond(word.text))
        yield { at: atWord(line, word), params: { value: word.text } };
  },
} satisfies LineRule;
