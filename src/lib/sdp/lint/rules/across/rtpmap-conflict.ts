import { rfc } from '../../../grammar/entry.js';
import { valueOf } from '../../description.js';
import { atLine, type AcrossRule } from '../../rule.js';
import { codecOf, codecsOf } from './codecs.js';

/** Chromium: “Duplicate payload type with conflicting codec name or clock rate.” Firefox takes the last. */
export const rtpmapConflict = {
  kind: 'across',
  severity: 'error',
  spec: rfc(8866, '6.6'),
  *check({ media }) {
    for (const section of media) {
      const { listed, mapped } = codecsOf(section);
      for (const line of section.all('a=rtpmap')) {
        const { payload, encoding, clock } = codecOf(line);
        const first = mapped.get(payload);
        if (!first || first.line === line || !listed.has(payload)) continue;
        if (first.encoding === encoding && first.clock === clock) continue;
        yield {
          at: atLine(line),
          params: {
            payload,
            codec: valueOf(first.line, 'encoding') ?? '',
            first: first.line.number,
          },
          related: [atLine(first.line)],
        };
      }
    }
  },
} satisfies AcrossRule;
