import { rfc } from '../../../grammar/entry.js';
import { type PairRule, replaceAt } from '../../rule.js';
import { sectionsByMid } from '../across/bundles.js';
import { atValue } from '../across/places.js';
import { pairsOf } from './paired-sections.js';

/** Firefox: “Answer changes mid for level, was '1', now '7'”. Chromium refuses it, too. */
export const answerMidUnknown = {
  kind: 'pair',
  severity: 'error',
  spec: rfc(9429, '5.3.1'),
  *check(offer, answer) {
    const offeredMids = sectionsByMid(offer);
    for (const { offered, answered } of pairsOf(offer, answer)) {
      const [expected, mid] = [offered.mid, answered.mid];
      const line = answered.first('a=mid');
      if (expected === null || mid === null || !line || offeredMids.has(mid)) continue;
      const at = atValue(line, 'mid');
      yield { at, params: { mid, expected }, fix: [replaceAt(at, expected)] };
    }
  },
} satisfies PairRule;
