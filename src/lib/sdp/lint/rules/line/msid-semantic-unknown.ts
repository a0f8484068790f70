import { draft } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

/** The draft knew `WMS` alone; browsers pass over others. */
export const msidSemanticUnknown = {
  kind: 'line',
  severity: 'warning',
  spec: draft('draft-ietf-mmusic-msid-05'),
  lines: ['a=msid-semantic'],
  *check(line) {
    const [semantics] = wordsOf(line);
    if (semantics && semantics.text !== 'WMS')
      yield { at: atWord(line, semantics), params: { semantics: semantics.text } };
  },
} satisfies LineRule;
