import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { addressKindOf, candidateWords } from './candidate.js';
import { atWord } from './value.js';

/** No host can have this address. */
export const candidateAddressUnreachable = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(6890, '2.2'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    const { address } = candidate;
    const scope = addressKindOf(line)?.scope;
    if (scope === 'unspecified' || scope === 'multicast' || scope === 'reserved')
      yield { at: atWord(line, address), params: { address: address.text } };
  },
} satisfies LineRule;
