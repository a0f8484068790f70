import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { isWithin, LAST_PORT } from './number.js';
import { atWords, wordsOf } from './value.js';

/** Chromium: “Invalid sctp port value.” */
export const sctpPortMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8841, '5.1'),
  lines: ['a=sctp-port'],
  *check(line) {
    const words = wordsOf(line);
    const value = words.map(({ text }) => text).join(' ');
    if (value !== '' && !isWithin(value, 0, LAST_PORT))
      yield { at: atWords(line, words), params: { value } };
  },
} satisfies LineRule;
