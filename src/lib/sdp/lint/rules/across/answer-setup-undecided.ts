import { rfc } from '../../../grammar/entry.js';
import { valueOf } from '../../description.js';
import { type AcrossRule, replaceAt } from '../../rule.js';
import { bundledBehindFirst } from './bundles.js';
import { atValue } from './places.js';

/** Chromium: “Answerer must use either active or passive value for setup attribute.” */
export const answerSetupUndecided = {
  kind: 'across',
  // Behind the first of a BUNDLE nobody reads it, and a=group stands in front of the sections.
  needs: 'whole',
  severity: 'error',
  spec: rfc(5763, '5'),
  *check(description) {
    if (description.type !== 'answer') return;
    const { session, media } = description;
    const behind = bundledBehindFirst(description);
    for (const section of [session, ...media.filter((one) => !behind.has(one))])
      for (const line of section.all('a=setup')) {
        const at = atValue(line, 'role');
        if (valueOf(line, 'role') === 'actpass') yield { at, fix: [replaceAt(at, 'active')] };
      }
  },
} satisfies AcrossRule;
