import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';

/** Firefox refuses: “c= line specified twice at same level”. RFC 8866 has a use for it in multicast. */
export const connectionTwice = {
  kind: 'across',
  severity: 'error',
  spec: rfc(8866, '5.7'),
  *check({ media }) {
    for (const section of media) {
      const [first, ...others] = section.all('c=');
      if (!first) continue;
      for (const line of others)
        yield { at: atLine(line), params: { first: first.number }, related: [atLine(first)] };
    }
  },
} satisfies AcrossRule;
