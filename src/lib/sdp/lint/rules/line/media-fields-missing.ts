import { rfc } from '../../../grammar/entry.js';
import { atEnd, type LineRule } from '../../rule.js';
import { wordsOf } from './value.js';

const MEDIA_WORDS = 4;

/** Chromium: “Expects at least 4 fields.” */
export const mediaFieldsMissing = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.14'),
  lines: ['m='],
  *check(line) {
    const count = wordsOf(line).length;
    if (count > 0 && count < MEDIA_WORDS) yield { at: atEnd(line), params: { count } };
  },
} satisfies LineRule;
