import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

const KNOWN: ReadonlySet<string> = new Set([
  'trickle',
  'ice2',
  'renomination',
  'rtp+ecn',
  'google-ice',
]);

/** A peer passes over the options that it does not know. */
export const iceOptionUnknown = {
  kind: 'line',
  severity: 'note',
  spec: rfc(8839, '5.6'),
  lines: ['a=ice-options'],
  *check(line) {
    for (const option of wordsOf(line))
      if (!KNOWN.has(option.text))
        yield { at: atWord(line, option), params: { option: option.text } };
  },
} satisfies LineRule;
