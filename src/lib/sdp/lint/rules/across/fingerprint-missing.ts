import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';
import { atSection } from './places.js';
import { sectionsToSay } from './transports.js';

/**
 * Chromium: “Called with SDP without DTLS fingerprint.” Firefox 153 refuses it; where the section is
 * bundled behind another as bundle-only, its tab crashes. In an answer both take it of such a section
 * (RFC 9143 §7.1.3 wants it so).
 */
export const fingerprintMissing = {
  kind: 'across',
  needs: 'whole',
  severity: 'error',
  spec: rfc(8842, '5.1'),
  *check(description) {
    for (const section of sectionsToSay(description, 'a=fingerprint')) {
      // A key in clear (SDES) in its place is where to look.
      const instead = section.first('a=crypto');
      yield {
        at: instead ? atLine(instead) : atSection(section),
        params: { media: section.media },
      };
    }
  },
} satisfies AcrossRule;
