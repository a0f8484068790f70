import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { codecOf, codecsOf } from './codecs.js';
import { atValue } from './places.js';

/** A codec that the m= line does not list is not offered. */
export const rtpmapUnlisted = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(8866, '6.6'),
  *check({ media }) {
    for (const section of media) {
      const { listed } = codecsOf(section);
      for (const line of section.all('a=rtpmap')) {
        const { payload } = codecOf(line);
        if (payload !== '' && !listed.has(payload))
          yield {
            at: atValue(line, 'payload'),
            params: { payload, head: section.head.number },
          };
      }
    }
  },
} satisfies AcrossRule;
