import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { addressKindOf, candidateWords } from './candidate.js';
import { atWord } from './value.js';

/** An address of its own network only. */
export const candidateAddressPrivate = {
  kind: 'line',
  severity: 'note',
  spec: rfc(1918, '3'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    const { address } = candidate;
    const scope = addressKindOf(line)?.scope;
    if (scope === 'private' || scope === 'shared' || scope === 'linkLocal')
      yield { at: atWord(line, address), params: { address: address.text } };
  },
} satisfies LineRule;
