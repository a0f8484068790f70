import { rfc } from '../../../grammar/entry.js';
import type { SdpLine } from '../../../document.js';
import type { AcrossRule } from '../../rule.js';
import { bundlesOf } from './bundles.js';
import { atValue } from './places.js';
import { sourcesOf } from './sources.js';

/** Chromium refuses to answer: “Failed to process the bundled m= section with mid='1'.” */
export const ssrcInTwoSections = {
  kind: 'across',
  severity: 'error',
  spec: rfc(5576, '4.1'),
  *check(description) {
    for (const { members } of bundlesOf(description)) {
      const seen = new Map<string, SdpLine>();
      for (const section of members) {
        if (section.isRejected) continue;
        for (const [ssrc, [line]] of sourcesOf(section)) {
          if (!line) continue;
          const first = seen.get(ssrc);
          if (!first) seen.set(ssrc, line);
          else
            yield {
              at: atValue(line, 'ssrc'),
              params: { ssrc, first: first.number },
              related: [atValue(first, 'ssrc')],
            };
        }
      }
    }
  },
} satisfies AcrossRule;
