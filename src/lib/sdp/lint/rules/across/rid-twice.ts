import { rfc } from '../../../grammar/entry.js';
import { valueOf } from '../../description.js';
import type { AcrossRule, Place } from '../../rule.js';
import { atValue } from './places.js';

/** Chromium drops both lines, and with them the stream. */
export const ridTwice = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(8851, '4'),
  *check({ media }) {
    for (const section of media) {
      const seen = new Map<string, Place>();
      for (const line of section.all('a=rid')) {
        const rid = valueOf(line, 'rid') ?? '';
        const at = atValue(line, 'rid');
        const first = seen.get(rid);
        if (first) yield { at, params: { rid, first: first.line.number }, related: [first] };
        else seen.set(rid, at);
      }
    }
  },
} satisfies AcrossRule;
