import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { repeatedExtensions } from './header-extensions.js';
import { atValue } from './places.js';

/** An extension that browsers do not answer to, under two numbers: taken, and one of them is for nothing. */
export const extmapUriRepeated = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(8285, '5'),
  *check({ media }) {
    for (const section of media)
      for (const { line, first, uri, refused } of repeatedExtensions(section))
        if (!refused)
          yield {
            at: atValue(line, 'uri'),
            params: { uri, first: first.number },
            related: [atValue(first, 'uri')],
          };
  },
} satisfies AcrossRule;
