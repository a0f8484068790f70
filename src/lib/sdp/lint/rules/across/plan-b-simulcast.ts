import { draft } from '../../../grammar/entry.js';
import { valueOf } from '../../description.js';
import { atLine, type AcrossRule } from '../../rule.js';

/** Simulcast as Chromium did it before a=rid: several SSRCs in a group SIM. */
export const planBSimulcast = {
  kind: 'across',
  severity: 'note',
  spec: draft('draft-uberti-rtcweb-plan-00'),
  *check({ media }) {
    for (const section of media)
      for (const line of section.all('a=ssrc-group'))
        if (valueOf(line, 'semantics') === 'SIM') yield { at: atLine(line) };
  },
} satisfies AcrossRule;
