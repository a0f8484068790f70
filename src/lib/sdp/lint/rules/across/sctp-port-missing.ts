import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { addLineAfter, atSection } from './places.js';
import { isSctp, OLD_PROTOCOL } from './sctp.js';

/** Firefox answers with port 0: no data channel. Chromium supposes 5000. */
export const sctpPortMissing = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(8841, '5.1'),
  *check({ type, media }) {
    // In an answer to a known offer it is `answer-sctp-port-missing`.
    if (type === 'answer') return;
    for (const section of media) {
      if (!isSctp(section) || section.isRejected || section.protocol === OLD_PROTOCOL) continue;
      if (section.has('a=sctp-port')) continue;
      const last = section.lines.at(-1) ?? section.head;
      yield { at: atSection(section), fix: [addLineAfter(last, 'a=sctp-port:5000')] };
    }
  },
} satisfies AcrossRule;
