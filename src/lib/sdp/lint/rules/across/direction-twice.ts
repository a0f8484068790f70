import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';
import { directionLines } from '../../../direction.js';

/** Two directions in one section: both browsers go by the last. */
export const directionTwice = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(8866, '6.7'),
  *check({ session, media }) {
    for (const section of [session, ...media]) {
      const [first, ...others] = directionLines(section);
      if (!first) continue;
      for (const line of others)
        if (line.key !== first.key)
          yield {
            at: atLine(line),
            params: {
              direction: line.text.slice(2),
              other: first.text.slice(2),
              first: first.number,
            },
            related: [atLine(first)],
          };
    }
  },
} satisfies AcrossRule;
