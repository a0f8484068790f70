import { rfc } from '../../../grammar/entry.js';
import { valueOf, type Section } from '../../description.js';
import { atLine, type AcrossRule } from '../../rule.js';

const RID = 'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id';

const hasRid = (section: Section): boolean =>
  section.all('a=extmap').some((line) => valueOf(line, 'uri') === RID);

/** Chromium: “negotiates simulcast but does not negotiate the RID RTP header extension.” */
export const simulcastWithoutRidExtension = {
  kind: 'across',
  needs: 'whole',
  severity: 'error',
  spec: rfc(8852, '3'),
  *check({ session, media }) {
    if (hasRid(session)) return;
    for (const section of media) {
      const line = section.first('a=simulcast');
      if (line && !section.isRejected && !hasRid(section)) yield { at: atLine(line) };
    }
  },
} satisfies AcrossRule;
