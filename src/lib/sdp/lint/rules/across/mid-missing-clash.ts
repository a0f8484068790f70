import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { madeUpMids } from './made-up-mids.js';
import { atSection } from './places.js';

/** Chromium names the section itself and refuses what it made: “Duplicate a=mid value '0'.” */
export const midMissingClash = {
  kind: 'across',
  needs: 'whole',
  severity: 'error',
  spec: rfc(5888, '4'),
  *check(description) {
    for (const { section, mid, clash } of madeUpMids(description))
      if (clash)
        yield {
          at: atSection(section),
          params: { mid, first: clash.head.number },
          related: [atSection(clash)],
        };
  },
} satisfies AcrossRule;
