import { rfc } from '../../../grammar/entry.js';
import type { PairRule } from '../../rule.js';
import { atSection } from '../across/places.js';
import { haveNoCodecInCommon } from './agreed-codecs.js';
import { livePairsOf } from './paired-sections.js';

/** Firefox: “Answer had no codecs in common with offer in m-section 0”. Chromium takes it and is mute. */
export const answerCodecNone = {
  kind: 'pair',
  severity: 'error',
  spec: rfc(3264, '6.1'),
  *check(offer, answer) {
    for (const { offered, answered } of livePairsOf(offer, answer))
      if (haveNoCodecInCommon(offered, answered))
        yield { at: atSection(answered), params: { media: answered.media } };
  },
} satisfies PairRule;
