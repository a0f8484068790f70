import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';

const SESSION_ONLY = ['o=', 's=', 'u=', 'e=', 'p=', 't=', 'r=', 'z='] as const;

/** Lines about the whole session, behind an m= line: both browsers pass over them. */
export const sessionLineInSection = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(8866, '5'),
  *check({ media }) {
    for (const section of media) {
      // A second description that begins in here is `description-twice`.
      const until = section.first('v=')?.number ?? Infinity;
      for (const key of SESSION_ONLY)
        for (const line of section.all(key))
          if (line.number < until)
            yield { at: atLine(line), params: { line: key, head: section.head.number } };
    }
  },
} satisfies AcrossRule;
