import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { addressKindOf, candidateWords } from './candidate.js';
import { atWord } from './value.js';

/** ICE leaves loopback addresses out; they appear in tests on one machine. */
export const candidateAddressLoopback = {
  kind: 'line',
  severity: 'note',
  spec: rfc(8445, '5.1.1.1'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    const { address } = candidate;
    const scope = addressKindOf(line)?.scope;
    if (scope === 'loopback')
      yield { at: atWord(line, address), params: { address: address.text } };
  },
} satisfies LineRule;
