import { rfc } from '../../../grammar/entry.js';
import type { MediaSection } from '../../description.js';
import { atLine, type AcrossRule } from '../../rule.js';
import { addLineAfter, atSection } from './places.js';

/** A section of another kind over plain RTP browsers reject without a look at it. */
const isForBrowsers = ({ media, protocol, isRtp }: MediaSection): boolean =>
  isRtp && (media === 'audio' || media === 'video' || protocol !== 'RTP/AVP');

/** Firefox: “m-section at level 0 is missing a=rtcp-mux, which is required by rtcpMuxPolicy”. */
export const rtcpMuxMissing = {
  kind: 'across',
  severity: 'error',
  spec: rfc(8834, '4.5'),
  *check({ media }) {
    for (const section of media) {
      if (section.isRejected || section.has('a=rtcp-mux') || !isForBrowsers(section)) continue;
      const instead = section.first('a=rtcp-mux-only');
      const last = section.lines.at(-1) ?? section.head;
      yield {
        at: instead ? atLine(instead) : atSection(section),
        fix: [addLineAfter(last, 'a=rtcp-mux')],
      };
    }
  },
} satisfies AcrossRule;
