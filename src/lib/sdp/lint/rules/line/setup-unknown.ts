import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWords, wordsOf } from './value.js';

/**
 * Chromium: “Invalid attribute value.” Firefox passes over it and then misses it: “no setup
 * attribute”.
 */
export const setupUnknown = {
  kind: 'line',
  severity: 'error',
  spec: rfc(4145, '4'),
  lines: ['a=setup'],
  *check(line) {
    const words = wordsOf(line);
    const value = words.map(({ text }) => text).join(' ');
    if (value !== '' && !/^(active|passive|actpass|holdconn)$/i.test(value))
      yield { at: atWords(line, words), params: { value } };
  },
} satisfies LineRule;
