import { rfc } from '../../../grammar/entry.js';
import type { PairRule } from '../../rule.js';
import { sectionsByMid } from '../across/bundles.js';
import { atSection, atValue } from '../across/places.js';
import { pairsOf } from './paired-sections.js';

/** Chromium: “The order of m-lines in answer doesn't match order in offer. Rejecting answer.” */
export const answerMidOrder = {
  kind: 'pair',
  severity: 'error',
  spec: rfc(3264, '6'),
  *check(offer, answer) {
    const offeredMids = sectionsByMid(offer);
    for (const { offered, answered } of pairsOf(offer, answer)) {
      const [expected, mid] = [offered.mid, answered.mid];
      const line = answered.first('a=mid');
      if (expected === null || mid === null || mid === expected || !line) continue;
      if (offeredMids.has(mid))
        yield {
          at: atValue(line, 'mid'),
          params: { mid, expected, place: answered.index + 1 },
          related: [atSection(answered)],
        };
    }
  },
} satisfies PairRule;
