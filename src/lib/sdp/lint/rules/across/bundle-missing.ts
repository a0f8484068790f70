import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { bundlesOf } from './bundles.js';
import { atSection } from './places.js';

/** Several live sections and no BUNDLE: each gets a transport of its own. */
export const bundleMissing = {
  kind: 'across',
  needs: 'whole',
  severity: 'note',
  spec: rfc(9143, '5'),
  *check(description) {
    const live = description.media.filter(({ isRejected }) => !isRejected);
    const [, second] = live;
    if (second && bundlesOf(description).length === 0)
      yield { at: atSection(second), params: { sections: live.length } };
  },
} satisfies AcrossRule;
