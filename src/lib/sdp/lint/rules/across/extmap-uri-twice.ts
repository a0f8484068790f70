import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { repeatedExtensions } from './header-extensions.js';
import { atValue } from './places.js';

/** Firefox: “Answer changed id for extmap attribute at level 0 (…) from 1 to 2.” */
export const extmapUriTwice = {
  kind: 'across',
  severity: 'error',
  spec: rfc(8285, '5'),
  *check({ media }) {
    for (const section of media)
      for (const { line, first, uri, refused } of repeatedExtensions(section))
        if (refused)
          yield {
            at: atValue(line, 'uri'),
            params: { uri, first: first.number },
            related: [atValue(first, 'uri')],
          };
  },
} satisfies AcrossRule;
