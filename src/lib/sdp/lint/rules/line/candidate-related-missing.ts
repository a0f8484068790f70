import { isKnownCandidateType } from '../../../../ice/candidate.js';
import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { candidateWords, extensionOf } from './candidate.js';
import { atWord } from './value.js';

/** All but host candidates name the address that they come from. */
export const candidateRelatedMissing = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8839, '5.1'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    const { type } = candidate;
    if (type.text === 'host' || !isKnownCandidateType(type.text)) return;
    if (!extensionOf(candidate, 'raddr') || !extensionOf(candidate, 'rport'))
      yield { at: atWord(line, type), params: { type: type.text } };
  },
} satisfies LineRule;
