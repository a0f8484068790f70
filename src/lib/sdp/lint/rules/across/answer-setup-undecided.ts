import { rfc } from '../../../grammar/entry.js';
import { valueOf } from '../../description.js';
import { type AcrossRule, replaceAt } from '../../rule.js';
import { bundledBehindFirst } from './bundles.js';
import { atValue } from './places.js';

/** Chromium: “Answerer must use either active or passive value for setup attribute.” */
export const answerSetupUndecided = {
  kind: 'across',
  // Behind the first of a BUNDLE nobody reads it, nor in a section that is rejected; and a=group stands
  // in front of the sections.
  needs: 'whole',
  severity: 'error',
  spec: rfc(5763, '5'),
  *check(description) {
    if (description.type !== 'answer') return;
    const { session, media } = description;
    const behind = bundledBehindFirst(description);
    const read = media.filter((one) => !one.isRejected && !behind.has(one));
    // The session part speaks for the sections that say nothing themselves.
    const isSessionRead = media.length === 0 || read.some((one) => !one.has('a=setup'));
    for (const section of isSessionRead ? [session, ...read] : read)
      for (const line of section.all('a=setup')) {
        const at = atValue(line, 'role');
        if (valueOf(line, 'role') === 'actpass') yield { at, fix: [replaceAt(at, 'active')] };
      }
  },
} satisfies AcrossRule;
