import { rfc } from '../../../grammar/entry.js';
import { atToken, type PairRule } from '../../rule.js';
import { bundlesOf, sectionsByMid } from '../across/bundles.js';

/** Chromium: “A BUNDLE group in answer contains a MID='2' that was not in the offered group.” */
export const answerBundleUnoffered = {
  kind: 'pair',
  severity: 'error',
  spec: rfc(9143, '7.3'),
  *check(offer, answer) {
    const offered = new Set(bundlesOf(offer).flatMap(({ mids }) => mids.map(({ text }) => text)));
    const byMid = sectionsByMid(answer);
    for (const { line, mids } of bundlesOf(answer))
      for (const mid of mids)
        // A mid that no section has is `bundle-mid-absent`.
        if (!offered.has(mid.text) && byMid.has(mid.text))
          yield { at: atToken(line, mid), params: { mid: mid.text } };
  },
} satisfies PairRule;
