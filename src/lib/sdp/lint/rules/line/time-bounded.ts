import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { atWords, wordsOf } from './value.js';

/** WebRTC has no schedule: JSEP writes `t=0 0`, and nobody reads another. */
export const timeBounded = {
  kind: 'line',
  severity: 'note',
  spec: rfc(9429, '5.2.1'),
  lines: ['t='],
  *check(line) {
    const words = wordsOf(line).slice(0, 2);
    if (words.length < 2 || words.every(({ text }) => text === '0')) return;
    const isReadable = words.every(({ text }) => /^\d/.test(text));
    if (isReadable)
      yield { at: atWords(line, words), fix: [replaceAt(atWords(line, words), '0 0')] };
  },
} satisfies LineRule;
