import { rfc } from '../../../grammar/entry.js';
import type { PairRule } from '../../rule.js';
import { atSection } from '../across/places.js';
import { pairsOf } from './paired-sections.js';

/** Firefox: “Answer and offer have different media types at m-line 1”. Chromium refuses it, too. */
export const answerMediaDiffers = {
  kind: 'pair',
  severity: 'error',
  spec: rfc(3264, '6'),
  *check(offer, answer) {
    for (const { offered, answered } of pairsOf(offer, answer)) {
      // Sections that changed places are `answer-mid-order`.
      const moved = offered.mid !== null && answered.mid !== null && offered.mid !== answered.mid;
      if (!moved && offered.media !== answered.media)
        yield {
          at: atSection(answered),
          params: { answered: answered.media, offered: offered.media },
        };
    }
  },
} satisfies PairRule;
