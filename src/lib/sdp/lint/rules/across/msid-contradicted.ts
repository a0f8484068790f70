import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { atValue } from './places.js';
import { sourceValue } from './sources.js';

/** a=msid says one track, an a=ssrc line another: browsers go by a=msid. */
export const msidContradicted = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(8830, '2'),
  *check({ media }) {
    for (const section of media) {
      const own = section.all('a=msid');
      const [first] = own;
      if (!first) continue;
      const said = new Set(own.map((line) => line.text.slice('a=msid:'.length)));
      for (const line of section.all('a=ssrc')) {
        const msid = sourceValue(line, 'msid');
        if (msid !== undefined && !said.has(msid))
          yield {
            at: atValue(line, 'value'),
            params: { msid, first: first.number },
            related: [atValue(first, 'stream')],
          };
      }
    }
  },
} satisfies AcrossRule;
