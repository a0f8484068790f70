import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWords, wordsOf } from './value.js';

const LEAST = 22;
const MOST = 256;

/** From 22 to 256 characters. Chromium: “ICE pwd must be between 22 and 256 characters long.” */
export const icePwdLength = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8839, '5.4'),
  lines: ['a=ice-pwd'],
  *check(line) {
    const value = wordsOf(line)
      .map(({ text }) => text)
      .join(' ');
    if (value !== '' && (value.length < LEAST || value.length > MOST))
      yield { at: atWords(line, wordsOf(line)), params: { length: value.length } };
  },
} satisfies LineRule;
