import { rfc } from '../../../grammar/entry.js';
import { atToken, type PairRule } from '../../rule.js';
import { type Bundle, bundlesOf } from '../across/bundles.js';

/** Chromium: “A MID in the answer has changed group.” Firefox takes it. */
export const answerBundleSplit = {
  kind: 'pair',
  severity: 'error',
  spec: rfc(9143, '7.3'),
  *check(offer, answer) {
    const groupOf = new Map<string, Bundle>();
    for (const bundle of bundlesOf(offer))
      for (const { text } of bundle.mids) groupOf.set(text, bundle);
    const answeredIn = new Map<Bundle, Bundle>();
    for (const bundle of bundlesOf(answer))
      for (const mid of bundle.mids) {
        const offered = groupOf.get(mid.text);
        if (!offered) continue;
        const first = answeredIn.get(offered);
        if (!first) answeredIn.set(offered, bundle);
        else if (first !== bundle) {
          yield {
            at: atToken(bundle.line, mid),
            params: { mid: mid.text, first: first.line.number },
          };
          break;
        }
      }
  },
} satisfies PairRule;
