import { rfc } from '../../../grammar/entry.js';
import { atToken, type AcrossRule, type Place } from '../../rule.js';

/** A payload type twice in one m= line: Chromium goes by its last place, Firefox by its first. */
export const payloadRepeated = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(8866, '5.14'),
  *check({ media }) {
    for (const { head, formats, isRtp } of media) {
      if (!isRtp) continue;
      const seen = new Map<string, Place>();
      for (const format of formats) {
        const at = atToken(head, format);
        const first = seen.get(format.text);
        if (first) yield { at, params: { payload: format.text }, related: [first] };
        else seen.set(format.text, at);
      }
    }
  },
} satisfies AcrossRule;
