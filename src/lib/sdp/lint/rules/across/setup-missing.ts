import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { atSection } from './places.js';
import { mayBeOffer, sectionsInNeedOf } from './transports.js';

/** Firefox: “Invalid offer, no setup attribute at level 0”. An answer without it both browsers take. */
export const setupMissing = {
  kind: 'across',
  needs: 'whole',
  severity: 'error',
  spec: rfc(5763, '5'),
  *check(description) {
    if (!mayBeOffer(description)) return;
    for (const section of sectionsInNeedOf(description, 'a=setup'))
      yield { at: atSection(section), params: { media: section.media } };
  },
} satisfies AcrossRule;
