import { rfc } from '../../../grammar/entry.js';
import { valueOf } from '../../description.js';
import type { SdpLine } from '../../../document.js';
import type { AcrossRule } from '../../rule.js';
import { bundlesOf } from './bundles.js';
import { atValue } from './places.js';

/** Chromium: “A BUNDLE group contains a codec collision for header extension id=1.” */
export const extmapIdClashInBundle = {
  kind: 'across',
  severity: 'error',
  spec: rfc(9143, '12'),
  *check(description) {
    for (const { members } of bundlesOf(description)) {
      const seen = new Map<string, { line: SdpLine; section: number }>();
      for (const section of members) {
        if (section.isRejected) continue;
        for (const line of section.all('a=extmap')) {
          const id = valueOf(line, 'extension-id') ?? '';
          const first = seen.get(id);
          if (!first) seen.set(id, { line, section: section.index });
          else if (
            first.section !== section.index &&
            valueOf(first.line, 'uri') !== valueOf(line, 'uri')
          )
            yield {
              at: atValue(line, 'extension-id'),
              params: { id, first: first.line.number },
              related: [atValue(first.line, 'extension-id')],
            };
        }
      }
    }
  },
} satisfies AcrossRule;
