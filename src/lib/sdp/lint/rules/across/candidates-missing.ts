import { rfc } from '../../../grammar/entry.js';
import { tokensOf } from '../../description.js';
import type { AcrossRule } from '../../rule.js';
import { atSection } from './places.js';

/** No candidate, and no word that any will follow. */
export const candidatesMissing = {
  kind: 'across',
  needs: 'whole',
  severity: 'warning',
  spec: rfc(8838, '3'),
  *check({ session, media }) {
    const live = media.filter(({ isRejected }) => !isRejected);
    const [first] = live;
    if (!first || media.some((section) => section.has('a=candidate'))) return;
    const trickles = [session, ...media].some((section) =>
      section
        .all('a=ice-options')
        .some((line) => tokensOf(line, 'ice-option').some(({ text }) => text === 'trickle')),
    );
    if (!trickles) yield { at: atSection(first) };
  },
} satisfies AcrossRule;
