import { rfc } from '../../../grammar/entry.js';
import { atToken, type AcrossRule } from '../../rule.js';
import { bundlesOf, sectionsByMid } from './bundles.js';

/** Chromium: “A BUNDLE group contains a MID='3' matching no m= section.” Firefox refuses it, too. */
export const bundleMidAbsent = {
  kind: 'across',
  needs: 'whole',
  severity: 'error',
  spec: rfc(9143, '5'),
  *check(description) {
    const byMid = sectionsByMid(description);
    for (const { line, mids } of bundlesOf(description))
      for (const mid of mids)
        if (!byMid.has(mid.text)) yield { at: atToken(line, mid), params: { mid: mid.text } };
  },
} satisfies AcrossRule;
