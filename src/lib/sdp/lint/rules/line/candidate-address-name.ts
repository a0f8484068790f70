import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { addressKindOf, candidateWords } from './candidate.js';
import { atWord } from './value.js';

/** A name that the receiver has to ask DNS for. */
export const candidateAddressName = {
  kind: 'line',
  severity: 'note',
  spec: rfc(8839, '5.1'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    const { address } = candidate;
    if (addressKindOf(line)?.family === 'name')
      yield { at: atWord(line, address), params: { address: address.text } };
  },
} satisfies LineRule;
