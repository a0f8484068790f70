import { rfc } from '../../../grammar/entry.js';
import { valueOf } from '../../description.js';
import type { PairRule } from '../../rule.js';
import { atValue } from '../across/places.js';
import { livePairsOf } from './paired-sections.js';

/** An answer may leave streams of the offer out; it cannot invent one. */
export const answerRidUnoffered = {
  kind: 'pair',
  severity: 'warning',
  spec: rfc(8851, '6'),
  *check(offer, answer) {
    for (const { offered, answered } of livePairsOf(offer, answer)) {
      const lines = answered.all('a=rid');
      if (lines.length === 0) continue;
      const known = new Set(offered.all('a=rid').map((line) => valueOf(line, 'rid')));
      for (const line of lines) {
        const rid = valueOf(line, 'rid') ?? '';
        if (!known.has(rid)) yield { at: atValue(line, 'rid'), params: { rid } };
      }
    }
  },
} satisfies PairRule;
