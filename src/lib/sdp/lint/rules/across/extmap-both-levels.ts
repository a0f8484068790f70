import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';

/** Chromium: “The a=extmap MUST be either all session level or all media level.” */
export const extmapBothLevels = {
  kind: 'across',
  severity: 'error',
  spec: rfc(8285, '5'),
  *check({ session, media }) {
    const own = media.find((section) => section.has('a=extmap'))?.first('a=extmap');
    if (!own) return;
    for (const line of session.all('a=extmap'))
      yield { at: atLine(line), params: { other: own.number }, related: [atLine(own)] };
  },
} satisfies AcrossRule;
