import { rfc } from '../../../grammar/entry.js';
import { valueOf } from '../../description.js';
import type { AcrossRule, Place } from '../../rule.js';
import { atValue } from './places.js';

/** Firefox: “Description contains duplicate extension id 1 on level 0”. Chromium refuses it, too. */
export const extmapIdTwice = {
  kind: 'across',
  severity: 'error',
  spec: rfc(8285, '5'),
  *check({ session, media }) {
    for (const section of [session, ...media]) {
      const seen = new Map<string, Place>();
      for (const line of section.all('a=extmap')) {
        const id = valueOf(line, 'extension-id') ?? '';
        const at = atValue(line, 'extension-id');
        const first = seen.get(id);
        if (first) yield { at, params: { id, first: first.line.number }, related: [first] };
        else seen.set(id, at);
      }
    }
  },
} satisfies AcrossRule;
