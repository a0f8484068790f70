import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { candidateWords } from './candidate.js';
import { atWord } from './value.js';

/** Extensions come in pairs of a name and a value; what stands alone is dropped. */
export const candidateExtensionValueless = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8839, '5.1'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    const last = candidate.extensions.at(-1);
    if (last && !last.value)
      yield { at: atWord(line, last.name), params: { name: last.name.text } };
  },
} satisfies LineRule;
