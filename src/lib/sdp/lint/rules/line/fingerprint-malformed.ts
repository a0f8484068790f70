import { rfc } from '../../../grammar/entry.js';
import { atEnd, type LineRule } from '../../rule.js';
import { atWords, wordsOf } from './value.js';

/**
 * A hash function and the hash. Chromium: “Expects 2 fields.” Firefox: “Only one token in
 * fingerprint attribute”.
 */
export const fingerprintMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8122, '5'),
  lines: ['a=fingerprint'],
  *check(line) {
    const words = wordsOf(line);
    if (words.length === 1) yield { at: atEnd(line), params: { count: words.length } };
    if (words.length > 2)
      yield { at: atWords(line, words.slice(2)), params: { count: words.length } };
  },
} satisfies LineRule;
