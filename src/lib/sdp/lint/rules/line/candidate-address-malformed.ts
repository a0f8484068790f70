import { addressKind } from '../../../../ice/address.js';
import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { candidateWords, extensionOf } from './candidate.js';
import { atWord } from './value.js';

/** Neither an IP address nor a name. Browsers take the description and drop the candidate. */
export const candidateAddressMalformed = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8839, '5.1'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    for (const address of [candidate.address, extensionOf(candidate, 'raddr')])
      if (address && addressKind(address.text) === null)
        yield { at: atWord(line, address), params: { address: address.text } };
  },
} satisfies LineRule;
