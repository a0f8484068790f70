import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';
import { OLD_PROTOCOL } from './sctp.js';

/** Chromium: “sctp-port attribute can't be used with sctpmap.” */
export const sctpPortInOldForm = {
  kind: 'across',
  severity: 'error',
  spec: rfc(8841, '5.1'),
  *check({ media }) {
    for (const section of media) {
      if (section.protocol !== OLD_PROTOCOL) continue;
      if (section.formats[0]?.text === 'webrtc-datachannel') continue;
      const line = section.first('a=sctp-port');
      if (line) yield { at: atLine(line), params: { head: section.head.number } };
    }
  },
} satisfies AcrossRule;
