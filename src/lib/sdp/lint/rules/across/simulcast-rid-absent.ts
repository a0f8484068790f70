import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { declaredRids, simulcastRids } from './simulcast-streams.js';

/** Firefox: “No rid attribute for 'mid'”. Chromium leaves the stream out. */
export const simulcastRidAbsent = {
  kind: 'across',
  severity: 'error',
  spec: rfc(8853, '5.1'),
  *check({ media }) {
    for (const section of media) {
      const lines = section.all('a=simulcast');
      if (lines.length === 0) continue;
      const declared = declaredRids(section);
      for (const line of lines)
        for (const { rid, direction, at } of simulcastRids(line))
          if (!declared.has(`${direction} ${rid}`)) yield { at, params: { rid, direction } };
    }
  },
} satisfies AcrossRule;
