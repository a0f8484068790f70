import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule, removeLine } from '../../rule.js';
import type { SdpLine } from '../../../document.js';
import { candidatesOf } from './ice-candidates.js';

/** The same way to the same place twice: it is tried once. */
export const candidateRepeated = {
  kind: 'across',
  needs: 'candidates',
  severity: 'note',
  spec: rfc(8445, '5.1.3'),
  *check({ media }) {
    for (const section of media) {
      const seen = new Map<string, SdpLine>();
      for (const { line, way } of candidatesOf(section)) {
        const first = seen.get(way);
        if (first)
          yield {
            at: atLine(line),
            params: { first: first.number },
            related: [atLine(first)],
            fix: [removeLine(line)],
          };
        else seen.set(way, line);
      }
    }
  },
} satisfies AcrossRule;
