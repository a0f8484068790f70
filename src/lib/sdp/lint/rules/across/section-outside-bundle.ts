import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { bundlesOf } from './bundles.js';
import { atSection } from './places.js';

/** Some sections share a transport, this one has its own: more candidates, another DTLS handshake. */
export const sectionOutsideBundle = {
  kind: 'across',
  needs: 'whole',
  severity: 'note',
  spec: rfc(9143, '5'),
  *check(description) {
    const bundles = bundlesOf(description);
    if (bundles.length === 0) return;
    const inside = new Set(bundles.flatMap(({ members }) => members));
    for (const section of description.media)
      if (!section.isRejected && section.mid !== null && !inside.has(section))
        yield { at: atSection(section), params: { mid: section.mid } };
  },
} satisfies AcrossRule;
