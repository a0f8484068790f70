import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';
import { REQUIRED, rankOf, rankOfKey } from './session-order.js';

/** Four lines that no description can be without. Chromium refuses: “Expect line: v=”. */
export const sessionLineMissing = {
  kind: 'across',
  needs: 'whole',
  severity: 'error',
  spec: rfc(8866, '5'),
  *check({ document, session }) {
    const missing = REQUIRED.filter((key) => !session.has(key));
    const [first] = missing;
    if (!first) return;
    // Where a browser notices it: at the line that stands in the place of the missing one.
    const inItsPlace =
      session.lines.find((line) => (rankOf(line) ?? -1) > rankOfKey(first)) ??
      document.lines[session.lines.length] ??
      document.lines.at(-1);
    if (inItsPlace) yield { at: atLine(inItsPlace), params: { missing: missing.join(', ') } };
  },
} satisfies AcrossRule;
