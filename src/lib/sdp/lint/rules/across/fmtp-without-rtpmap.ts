import { rfc } from '../../../grammar/entry.js';
import { tokenOf, valueOf } from '../../description.js';
import { atToken, type AcrossRule } from '../../rule.js';

/** Static payload types have their meaning without a=rtpmap (RFC 3551 §6). */
const LAST_STATIC_PAYLOAD = 34;

/** Parameters for a payload type that nobody has named. Chromium refuses: "Failed to parse codecs correctly." */
export const fmtpWithoutRtpmap = {
  kind: 'across',
  severity: 'error',
  spec: rfc(8866, '6.15'),
  *check({ media }) {
    for (const section of media) {
      const mapped = new Set(section.all('a=rtpmap').map((line) => valueOf(line, 'payload')));
      for (const line of section.all('a=fmtp')) {
        const payload = tokenOf(line, 'payload');
        if (!payload || mapped.has(payload.text) || Number(payload.text) <= LAST_STATIC_PAYLOAD)
          continue;
        yield { at: atToken(line, payload), params: { payload: payload.text } };
      }
    }
  },
} satisfies AcrossRule;
