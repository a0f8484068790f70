import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';

/** “No more candidates”, and then one more. */
export const candidateAfterEnd = {
  kind: 'across',
  needs: 'candidates',
  severity: 'warning',
  spec: rfc(8840, '8.2'),
  *check({ media }) {
    for (const section of media) {
      const end = section.first('a=end-of-candidates');
      if (!end) continue;
      for (const line of section.all('a=candidate'))
        if (line.number > end.number)
          yield { at: atLine(line), params: { end: end.number }, related: [atLine(end)] };
    }
  },
} satisfies AcrossRule;
