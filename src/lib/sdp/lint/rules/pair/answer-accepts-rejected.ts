import { rfc } from '../../../grammar/entry.js';
import { tokenOf } from '../../description.js';
import { atToken, type PairRule, replaceAt } from '../../rule.js';
import { pairsOf } from './paired-sections.js';

/** Chromium: “Failed to setup RTCP mux.” for a section that the offer had stopped. Firefox refuses, too. */
export const answerAcceptsRejected = {
  kind: 'pair',
  severity: 'error',
  spec: rfc(3264, '6'),
  *check(offer, answer) {
    for (const { offered, answered } of pairsOf(offer, answer)) {
      const port = tokenOf(answered.head, 'port');
      if (!offered.isRejected || answered.isRejected || !port) continue;
      const at = atToken(answered.head, port);
      yield { at, params: { port: port.text }, fix: [replaceAt(at, '0')] };
    }
  },
} satisfies PairRule;
