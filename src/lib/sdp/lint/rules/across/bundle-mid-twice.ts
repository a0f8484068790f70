import { rfc } from '../../../grammar/entry.js';
import { atToken, type AcrossRule, type Place } from '../../rule.js';
import { bundlesOf } from './bundles.js';

/** Firefox: “mid '1' appears more than once in a BUNDLE group”; Chromium refuses it in two groups. */
export const bundleMidTwice = {
  kind: 'across',
  severity: 'error',
  spec: rfc(9143, '5'),
  *check(description) {
    const seen = new Map<string, Place>();
    for (const { line, mids } of bundlesOf(description))
      for (const mid of mids) {
        const at = atToken(line, mid);
        const first = seen.get(mid.text);
        if (first) yield { at, params: { mid: mid.text }, related: [first] };
        else seen.set(mid.text, at);
      }
  },
} satisfies AcrossRule;
