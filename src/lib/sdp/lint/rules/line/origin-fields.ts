import { rfc } from '../../../grammar/entry.js';
import { atEnd, type LineRule } from '../../rule.js';
import { atWords, wordsOf } from './value.js';

const ORIGIN_WORDS = 6;

/** Six words, no less and no more. Chromium: “Expects 6 fields.” */
export const originFields = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.2'),
  lines: ['o='],
  *check(line) {
    const words = wordsOf(line);
    if (words.length === 0 || words.length === ORIGIN_WORDS) return;
    const extra = words.slice(ORIGIN_WORDS);
    yield {
      at: extra.length > 0 ? atWords(line, extra) : atEnd(line),
      params: { count: words.length },
    };
  },
} satisfies LineRule;
