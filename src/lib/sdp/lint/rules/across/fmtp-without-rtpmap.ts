import { rfc } from '../../../grammar/entry.js';
import { tokenOf } from '../../description.js';
import { atToken, type AcrossRule } from '../../rule.js';
import { namesCodec } from './codecs.js';

/** Parameters for a payload type that is no codec here. Chromium refuses: “Failed to parse codecs correctly.” */
export const fmtpWithoutRtpmap = {
  kind: 'across',
  severity: 'error',
  spec: rfc(8866, '6.15'),
  *check({ media }) {
    for (const section of media) {
      if (!section.isRtp) continue;
      for (const line of section.all('a=fmtp')) {
        const payload = tokenOf(line, 'payload');
        if (payload && !namesCodec(section, payload.text))
          yield { at: atToken(line, payload), params: { payload: payload.text } };
      }
    }
  },
} satisfies AcrossRule;
