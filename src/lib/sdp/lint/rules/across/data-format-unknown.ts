import { rfc } from '../../../grammar/entry.js';
import { atToken, type AcrossRule, replaceAt } from '../../rule.js';
import { isSctp, OLD_PROTOCOL } from './sctp.js';

/** Firefox: “No webrtc-datachannel token in m= media line, parse failed.” */
export const dataFormatUnknown = {
  kind: 'across',
  severity: 'error',
  spec: rfc(8841, '4'),
  *check({ media }) {
    for (const section of media) {
      if (!isSctp(section) || section.protocol === OLD_PROTOCOL) continue;
      const [format] = section.formats;
      if (!format || format.text === 'webrtc-datachannel') continue;
      const at = atToken(section.head, format);
      yield { at, params: { format: format.text }, fix: [replaceAt(at, 'webrtc-datachannel')] };
    }
  },
} satisfies AcrossRule;
