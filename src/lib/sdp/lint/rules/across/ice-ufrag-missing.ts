import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { atSection } from './places.js';
import { sectionsInNeedOf, sectionsWithout } from './transports.js';

/** Chromium: “Called with SDP without ice-ufrag and ice-pwd.” Firefox: “no ice-ufrag attribute at level 0”. */
export const iceUfragMissing = {
  kind: 'across',
  needs: 'whole',
  severity: 'error',
  spec: rfc(8839, '5.4'),
  *check(description) {
    const inNeed = new Set(sectionsInNeedOf(description, 'a=ice-ufrag'));
    for (const section of sectionsWithout(description, 'a=ice-ufrag'))
      // Half of the pair is refused in a bundled section, too.
      if (inNeed.has(section) || section.has('a=ice-pwd'))
        yield { at: atSection(section), params: { media: section.media } };
  },
} satisfies AcrossRule;
