import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';

const SINGLE = ['v=', 'o=', 's=', 'i=', 'u=', 'e=', 'p=', 'c=', 'z=', 'k='] as const;

/** Chromium takes one line of each of these: at the second it says “Expect line: t=”. */
export const sessionLineTwice = {
  kind: 'across',
  severity: 'error',
  spec: rfc(8866, '5'),
  *check({ session }) {
    for (const key of SINGLE) {
      const [first, ...others] = session.all(key);
      if (!first) continue;
      for (const line of others)
        yield {
          at: atLine(line),
          params: { line: key, first: first.number },
          related: [atLine(first)],
        };
    }
  },
} satisfies AcrossRule;
