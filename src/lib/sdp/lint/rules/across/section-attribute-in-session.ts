import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';

/** Attributes of one section. In the session part both browsers take them and do nothing with them. */
const SECTION_ONLY = [
  'a=mid',
  'a=rtpmap',
  'a=fmtp',
  'a=rtcp-fb',
  'a=candidate',
  'a=ssrc',
  'a=ssrc-group',
  'a=msid',
  'a=rid',
  'a=simulcast',
  'a=sctp-port',
  'a=max-message-size',
  'a=bundle-only',
  'a=rtcp-mux',
  'a=rtcp',
] as const;

export const sectionAttributeInSession = {
  kind: 'across',
  needs: 'whole',
  severity: 'warning',
  spec: rfc(8866, '5.13'),
  *check({ session }) {
    for (const key of SECTION_ONLY)
      for (const line of session.all(key)) yield { at: atLine(line), params: { attribute: key } };
  },
} satisfies AcrossRule;
