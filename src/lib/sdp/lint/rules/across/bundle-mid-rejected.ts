import { rfc } from '../../../grammar/entry.js';
import { type AcrossRule, atToken, type Place, replaceAt } from '../../rule.js';
import { bundlesOf, sectionsByMid } from './bundles.js';
import { atSection } from './places.js';

/** A rejected section leaves its BUNDLE (for offers: §7.5.3). Both browsers take it for rejected yet. */
export const bundleMidRejected = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(9143, '7.3.3'),
  *check(description) {
    const byMid = sectionsByMid(description);
    for (const { line, mids } of bundlesOf(description))
      // The first one is `bundle-first-rejected`.
      for (const mid of mids.slice(1)) {
        const section = byMid.get(mid.text);
        if (!section?.isRejected) continue;
        const at = atToken(line, mid);
        const withItsBlank: Place = { ...at, start: at.start - 1 };
        yield {
          at,
          params: { mid: mid.text, section: section.head.number },
          fix: [replaceAt(withItsBlank, '')],
          related: [atSection(section)],
        };
      }
  },
} satisfies AcrossRule;
