import { rfc } from '../../../grammar/entry.js';
import type { PairRule } from '../../rule.js';
import { addLineAfter, atSection } from '../across/places.js';
import { pairsOf } from './paired-sections.js';

/** The offer names the section, the answer does not. Both browsers take it, and BUNDLE loses it. */
export const answerMidMissing = {
  kind: 'pair',
  severity: 'warning',
  spec: rfc(9429, '5.3.1'),
  *check(offer, answer) {
    for (const { offered, answered } of pairsOf(offer, answer)) {
      const { mid } = offered;
      if (mid === null || answered.mid !== null) continue;
      const last = answered.lines.at(-1) ?? answered.head;
      yield { at: atSection(answered), params: { mid }, fix: [addLineAfter(last, `a=mid:${mid}`)] };
    }
  },
} satisfies PairRule;
