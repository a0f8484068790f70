import { rfc } from '../../../grammar/entry.js';
import { tokenOf } from '../../description.js';
import { atToken, type AcrossRule } from '../../rule.js';
import { namesCodec } from './codecs.js';

/** Feedback for a payload type that is no codec here. Chromium refuses: “Failed to parse codecs correctly.” */
export const feedbackWithoutRtpmap = {
  kind: 'across',
  severity: 'error',
  spec: rfc(4585, '4.2'),
  *check({ media }) {
    for (const section of media) {
      if (!section.isRtp) continue;
      // Firefox leaves whole lists of them after setCodecPreferences(); one word for each number is enough.
      const told = new Set<string>();
      for (const line of section.all('a=rtcp-fb')) {
        const payload = tokenOf(line, 'payload');
        if (!payload || payload.text === '*' || told.has(payload.text)) continue;
        if (namesCodec(section, payload.text)) continue;
        told.add(payload.text);
        yield { at: atToken(line, payload), params: { payload: payload.text } };
      }
    }
  },
} satisfies AcrossRule;
