import { rfc } from '../../../grammar/entry.js';
import type { PairRule } from '../../rule.js';
import { atValue } from '../across/places.js';
import { sourcesOf } from '../across/sources.js';
import { isTheOffer } from './paired-sections.js';

/** Both sides send under one SSRC: a collision from the first packet on. */
export const answerSsrcCopied = {
  kind: 'pair',
  severity: 'warning',
  spec: rfc(3550, '8.2'),
  *check(offer, answer) {
    if (isTheOffer(offer, answer)) return;
    const offered = new Set(offer.media.flatMap((section) => [...sourcesOf(section).keys()]));
    for (const section of answer.media)
      for (const [ssrc, [line]] of sourcesOf(section))
        if (line && offered.has(ssrc)) yield { at: atValue(line, 'ssrc'), params: { ssrc } };
  },
} satisfies PairRule;
