import { rfc } from '../../../grammar/entry.js';
import { atEnd, type LineRule } from '../../rule.js';
import { wordsOf } from './value.js';

/** A group of no sections. */
export const groupEmpty = {
  kind: 'line',
  severity: 'note',
  spec: rfc(5888, '5'),
  lines: ['a=group'],
  *check(line) {
    const words = wordsOf(line);
    const [semantics] = words;
    if (semantics && words.length === 1)
      yield { at: atEnd(line), params: { semantics: semantics.text } };
  },
} satisfies LineRule;
