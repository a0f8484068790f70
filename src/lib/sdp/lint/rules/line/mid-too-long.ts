import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

const MOST = 16;

/**
 * A one-byte header extension holds 16 bytes. Chromium: “exceeds the maximum supported length of
 * 16 characters”.
 */
export const midTooLong = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8285, '4.2'),
  lines: ['a=mid'],
  *check(line) {
    const [mid] = wordsOf(line);
    if (mid && mid.text.length > MOST)
      yield { at: atWord(line, mid), params: { length: mid.text.length } };
  },
} satisfies LineRule;
