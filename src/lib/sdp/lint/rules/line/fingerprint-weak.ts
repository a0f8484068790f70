import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

/** Both browsers still take SHA-1. */
export const fingerprintWeak = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8122, '5.1'),
  lines: ['a=fingerprint'],
  *check(line) {
    const [hash] = wordsOf(line);
    if (hash?.text.toLowerCase() === 'sha-1')
      yield { at: atWord(line, hash), params: { hash: hash.text } };
  },
} satisfies LineRule;
