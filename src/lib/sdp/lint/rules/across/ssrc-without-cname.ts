import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { atValue } from './places.js';
import { sourcesOf, sourceValue } from './sources.js';

/** A source without the name that ties sound and picture of one sender together. */
export const ssrcWithoutCname = {
  kind: 'across',
  severity: 'note',
  spec: rfc(5576, '6.1'),
  *check({ media }) {
    for (const section of media)
      for (const [ssrc, lines] of sourcesOf(section)) {
        const [first] = lines;
        if (first && !lines.some((line) => sourceValue(line, 'cname') !== undefined))
          yield { at: atValue(first, 'ssrc'), params: { ssrc } };
      }
  },
} satisfies AcrossRule;
