import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { atValue } from './places.js';
import { sourcesOf } from './sources.js';

/** Chromium: “Failed to add remote stream ssrc: 3157864972 to {mid: 0, media_type: audio}”. */
export const ssrcSecondInAudio = {
  kind: 'across',
  severity: 'error',
  spec: rfc(5576, '4.1'),
  *check({ media }) {
    for (const section of media) {
      if (section.media !== 'audio' || section.isRejected) continue;
      const [first, ...others] = [...sourcesOf(section).entries()];
      const [firstLine] = first?.[1] ?? [];
      if (!firstLine) continue;
      for (const [ssrc, [line]] of others)
        if (line)
          yield {
            at: atValue(line, 'ssrc'),
            params: { ssrc, first: firstLine.number },
            related: [atValue(firstLine, 'ssrc')],
          };
    }
  },
} satisfies AcrossRule;
