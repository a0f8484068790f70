import { rfc } from '../../../grammar/entry.js';
import { valueOf } from '../../description.js';
import { atLine, type AcrossRule } from '../../rule.js';

/** libwebrtc writes the ufrag behind a candidate; this one is not the section's. */
export const candidateOfAnotherSession = {
  kind: 'across',
  needs: 'candidates',
  severity: 'warning',
  spec: rfc(8839, '5.4'),
  *check({ session, media }) {
    for (const section of media) {
      const own = section.first('a=ice-ufrag') ?? session.first('a=ice-ufrag');
      const ufrag = own && valueOf(own, 'ufrag');
      if (!own || ufrag === undefined) continue;
      for (const line of section.all('a=candidate')) {
        const said = / ufrag ([^ ]+)/.exec(line.text)?.[1];
        if (said === undefined || said === ufrag) continue;
        yield { at: atLine(line), params: { said, ufrag }, related: [atLine(own)] };
      }
    }
  },
} satisfies AcrossRule;
