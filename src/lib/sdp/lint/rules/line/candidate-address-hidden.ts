import { draft } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { addressKindOf, candidateWords } from './candidate.js';
import { atWord } from './value.js';

/** An mDNS name that hides a host address. */
export const candidateAddressHidden = {
  kind: 'line',
  severity: 'note',
  spec: draft('draft-ietf-mmusic-mdns-ice-candidates'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    const { address } = candidate;
    const scope = addressKindOf(line)?.scope;
    if (scope === 'hidden') yield { at: atWord(line, address), params: { address: address.text } };
  },
} satisfies LineRule;
