import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { candidateWords } from './candidate.js';
import { atWord } from './value.js';

/** 1 to 32 letters, digits, `+` and `/`. Browsers take any word. */
export const candidateFoundationMalformed = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8839, '5.1'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    const { foundation } = candidate;
    if (!/^[\da-z+/]{1,32}$/i.test(foundation.text) && !/^(a=)?candidate:/.test(foundation.text))
      yield { at: atWord(line, foundation), params: { foundation: foundation.text } };
  },
} satisfies LineRule;
