import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { isWithin, LAST_INT32 } from './number.js';
import { atWords, wordsOf } from './value.js';

/** Chromium reads 31 bits: “Invalid SCTP max message size.” */
export const maxMessageSizeMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8841, '6.1'),
  lines: ['a=max-message-size'],
  *check(line) {
    const words = wordsOf(line);
    const value = words.map(({ text }) => text).join(' ');
    if (value !== '' && !isWithin(value, 0, LAST_INT32))
      yield { at: atWords(line, words), params: { value } };
  },
} satisfies LineRule;
