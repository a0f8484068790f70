import { rfc } from '../../../grammar/entry.js';
import { valueOf } from '../../description.js';
import { type PairRule, replaceAt } from '../../rule.js';
import { bundledBehindFirst } from '../across/bundles.js';
import { atValue } from '../across/places.js';

/** Chromium: “Answerer must use either active or passive value for setup attribute.” */
export const answerSetupUndecided = {
  kind: 'pair',
  severity: 'error',
  spec: rfc(5763, '5'),
  *check(_offer, answer) {
    // Behind the first of a BUNDLE nobody reads it.
    const behind = bundledBehindFirst(answer);
    for (const section of [answer.session, ...answer.media.filter((media) => !behind.has(media))])
      for (const line of section.all('a=setup')) {
        const at = atValue(line, 'role');
        if (valueOf(line, 'role') === 'actpass') yield { at, fix: [replaceAt(at, 'active')] };
      }
  },
} satisfies PairRule;
