import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule, removeLine } from '../../rule.js';
import type { SdpLine } from '../../../document.js';

/** Told by rules of their own, which say more. */
const TOLD_ELSEWHERE: ReadonlySet<string | null> = new Set([
  'a=ssrc-group',
  'a=candidate',
  'a=extmap',
  'a=simulcast',
  'a=rid',
]);

/** The same attribute with the same value again, in the same section. */
export const lineRepeated = {
  kind: 'across',
  severity: 'note',
  spec: rfc(8866, '5.13'),
  *check({ session, media }) {
    for (const section of [session, ...media]) {
      const seen = new Map<string, SdpLine>();
      for (const line of section.lines) {
        if (line.form !== 'attribute' || TOLD_ELSEWHERE.has(line.key)) continue;
        const first = seen.get(line.text);
        if (first)
          yield {
            at: atLine(line),
            params: { first: first.number },
            related: [atLine(first)],
            fix: [removeLine(line)],
          };
        else seen.set(line.text, line);
      }
    }
  },
} satisfies AcrossRule;
