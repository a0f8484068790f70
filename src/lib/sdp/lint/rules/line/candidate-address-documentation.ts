import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { addressKindOf, candidateWords } from './candidate.js';
import { atWord } from './value.js';

/** An address that was set aside for examples. */
export const candidateAddressDocumentation = {
  kind: 'line',
  severity: 'note',
  spec: rfc(5737, '3'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    const { address } = candidate;
    const scope = addressKindOf(line)?.scope;
    if (scope === 'documentation')
      yield { at: atWord(line, address), params: { address: address.text } };
  },
} satisfies LineRule;
