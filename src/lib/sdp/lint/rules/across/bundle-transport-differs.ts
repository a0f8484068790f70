import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';
import { bundlesOf } from './bundles.js';

/** What describes the transport; within a BUNDLE the first section's holds (RFC 9143 §7.1.3). */
const OF_THE_TRANSPORT = ['a=ice-ufrag', 'a=ice-pwd', 'a=fingerprint', 'a=setup'] as const;

export const bundleTransportDiffers = {
  kind: 'across',
  severity: 'note',
  spec: rfc(9143, '7.1.3'),
  *check(description) {
    for (const { members } of bundlesOf(description)) {
      const [first, ...others] = members.filter(({ isRejected }) => !isRejected);
      if (!first) continue;
      for (const section of others)
        for (const key of OF_THE_TRANSPORT) {
          const [theirs, own] = [first.first(key), section.first(key)];
          if (theirs && own && theirs.text !== own.text)
            yield {
              at: atLine(own),
              params: { attribute: key, first: theirs.number },
              related: [atLine(theirs)],
            };
        }
    }
  },
} satisfies AcrossRule;
