import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWords, wordsOf } from './value.js';

/** Chromium: “Expected a stream ID and optionally a track ID”. */
export const msidMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8830, '2'),
  lines: ['a=msid'],
  *check(line) {
    const extra = wordsOf(line).slice(2);
    if (extra.length > 0) yield { at: atWords(line, extra) };
  },
} satisfies LineRule;
