import { rfc } from '../../../grammar/entry.js';
import { atToken, type AcrossRule } from '../../rule.js';
import { atSection } from './places.js';
import { bundlesOf } from './bundles.js';

/** Firefox: “mid specified for bundle transport in group attribute points at a disabled m-section.” */
export const bundleFirstRejected = {
  kind: 'across',
  severity: 'error',
  spec: rfc(9143, '7.2.1'),
  *check(description) {
    for (const { line, mids, members } of bundlesOf(description)) {
      const [mid] = mids;
      const [first] = members;
      if (mid && first?.mid === mid.text && first.isRejected)
        yield {
          at: atToken(line, mid),
          params: { mid: mid.text, section: first.head.number },
          related: [atSection(first)],
        };
    }
  },
} satisfies AcrossRule;
