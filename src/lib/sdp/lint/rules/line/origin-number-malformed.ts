import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

/** Where there are more or less, `origin-fields` tells it. */
const ORIGIN_WORDS = 6;

/** From 2^63 to 2^64 − 1. Beyond that Firefox takes it again; `origin-number-large` tells that. */
function isHighBitSet(digits: string): boolean {
  const significant = digits.replace(/^0+/, '');
  if (significant.length > MOST_DIGITS) return false;
  return BigInt(significant) >= 2n ** 63n && BigInt(significant) < 2n ** 64n;
}

/** Of a number of 64 bits. */
const MOST_DIGITS = 20;

/** Firefox reads both numbers as 63 bits: “Invalid owner session id specified for o=.” */
export const originNumberMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.2'),
  lines: ['o='],
  *check(line) {
    const words = wordsOf(line);
    if (words.length !== ORIGIN_WORDS) return;
    for (const word of words.slice(1, 3))
      if (!(/^\d+$/.test(word.text) && !isHighBitSet(word.text)))
        yield { at: atWord(line, word), params: { value: word.text } };
  },
} satisfies LineRule;
