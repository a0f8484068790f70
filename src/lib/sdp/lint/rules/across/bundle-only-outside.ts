import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';
import { bundlesOf } from './bundles.js';

/** A section that wants to live in a BUNDLE only, and that no BUNDLE names. */
export const bundleOnlyOutside = {
  kind: 'across',
  needs: 'whole',
  severity: 'warning',
  spec: rfc(9143, '6'),
  *check(description) {
    const inside = new Set(bundlesOf(description).flatMap(({ members }) => members));
    for (const section of description.media) {
      const line = section.first('a=bundle-only');
      if (line && !inside.has(section)) yield { at: atLine(line) };
    }
  },
} satisfies AcrossRule;
