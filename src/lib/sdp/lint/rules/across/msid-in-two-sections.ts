import { rfc } from '../../../grammar/entry.js';
import type { SdpLine } from '../../../document.js';
import { valueOf } from '../../description.js';
import { atLine, type AcrossRule } from '../../rule.js';

/** Chromium: “Duplicate a=msid lines detected”. */
export const msidInTwoSections = {
  kind: 'across',
  severity: 'error',
  spec: rfc(8830, '2'),
  *check({ media }) {
    const seen = new Map<string, { line: SdpLine; section: number }>();
    for (const section of media)
      for (const line of section.all('a=msid')) {
        const track = valueOf(line, 'track');
        if (track === undefined) continue;
        const first = seen.get(line.text);
        if (!first) seen.set(line.text, { line, section: section.index });
        else if (first.section !== section.index)
          yield {
            at: atLine(line),
            params: { track, first: first.line.number },
            related: [atLine(first.line)],
          };
      }
  },
} satisfies AcrossRule;
