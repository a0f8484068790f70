import { rfc } from '../../../grammar/entry.js';
import { valueOf } from '../../description.js';
import type { AcrossRule } from '../../rule.js';
import { atValue } from './places.js';
import { simulcastRids } from './simulcast-streams.js';

/** A stream with a name, which a=simulcast does not take up. */
export const ridUnused = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(8853, '5.1'),
  *check({ media }) {
    for (const section of media) {
      const simulcast = section.first('a=simulcast');
      if (!simulcast) continue;
      const named = new Set(simulcastRids(simulcast).map(({ rid }) => rid));
      for (const line of section.all('a=rid')) {
        const rid = valueOf(line, 'rid') ?? '';
        if (!named.has(rid))
          yield { at: atValue(line, 'rid'), params: { rid, simulcast: simulcast.number } };
      }
    }
  },
} satisfies AcrossRule;
