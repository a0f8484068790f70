import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWords, wordsOf } from './value.js';

const LEAST = 4;
const MOST = 256;

/** From 4 to 256 characters. Chromium: “ICE ufrag must be between 4 and 256 characters long.” */
export const iceUfragLength = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8839, '5.4'),
  lines: ['a=ice-ufrag'],
  *check(line) {
    const value = wordsOf(line)
      .map(({ text }) => text)
      .join(' ');
    if (value !== '' && (value.length < LEAST || value.length > MOST))
      yield { at: atWords(line, wordsOf(line)), params: { length: value.length } };
  },
} satisfies LineRule;
