import { rfc } from '../../../grammar/entry.js';
import type { PairRule } from '../../rule.js';
import { addLineAfter, atSection } from '../across/places.js';
import { isSctp, OLD_PROTOCOL } from '../across/sctp.js';
import { livePairsOf } from './paired-sections.js';

/** Firefox: “Answer had no codecs in common with offer in m-section 2”. Chromium supposes 5000. */
export const answerSctpPortMissing = {
  kind: 'pair',
  severity: 'error',
  spec: rfc(8841, '5.1'),
  *check(offer, answer) {
    for (const { answered } of livePairsOf(offer, answer)) {
      if (!isSctp(answered) || answered.protocol === OLD_PROTOCOL) continue;
      if (answered.has('a=sctp-port')) continue;
      const last = answered.lines.at(-1) ?? answered.head;
      yield { at: atSection(answered), fix: [addLineAfter(last, 'a=sctp-port:5000')] };
    }
  },
} satisfies PairRule;
