import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';
import { candidatesOf } from './ice-candidates.js';

/** Candidates, and none of them good for another network. */
export const candidatesLocalOnly = {
  kind: 'across',
  needs: 'whole',
  severity: 'note',
  spec: rfc(8445, '5.1.1'),
  *check({ media }) {
    const candidates = media.flatMap((section) => candidatesOf(section));
    const [first] = candidates;
    if (first && candidates.every(({ type, isLocal }) => type === 'host' && isLocal))
      yield { at: atLine(first.line), params: { count: candidates.length } };
  },
} satisfies AcrossRule;
