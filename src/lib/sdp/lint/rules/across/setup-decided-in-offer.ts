import { rfc } from '../../../grammar/entry.js';
import { valueOf } from '../../description.js';
import type { AcrossRule } from '../../rule.js';
import { replaceAt } from '../../rule.js';
import { atValue } from './places.js';

/** An offer that takes the choice from the answerer. Both browsers take it as an offer. */
export const setupDecidedInOffer = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(5763, '5'),
  *check({ type, session, media }) {
    if (type !== 'offer') return;
    for (const section of [session, ...media])
      for (const line of section.all('a=setup')) {
        const role = valueOf(line, 'role');
        const at = atValue(line, 'role');
        if (role === 'active' || role === 'passive')
          yield { at, params: { role }, fix: [replaceAt(at, 'actpass')] };
      }
  },
} satisfies AcrossRule;
