import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { codecsOf } from './codecs.js';
import { atSection } from './places.js';
import { retransmissionsOf } from './retransmissions.js';

/** Chromium: “Failed to set remote video description send parameters for m-section with mid='1'.” */
export const rtxAptAbsent = {
  kind: 'across',
  severity: 'error',
  spec: rfc(4588, '8.6'),
  *check({ media }) {
    for (const section of media)
      for (const { codec, apt } of retransmissionsOf(section)) {
        if (!apt || !/^\d+$/.test(apt.payload)) continue;
        const { listed, mapped } = codecsOf(section);
        const repeated = mapped.get(apt.payload);
        const isCodec =
          listed.has(apt.payload) &&
          (repeated ? repeated.encoding !== 'rtx' : section.media === 'audio');
        if (isCodec) continue;
        // Named by a=rtpmap all the same: then it is the m= line that lacks it.
        const isUnlisted = repeated !== undefined && !listed.has(apt.payload);
        yield {
          at: isUnlisted ? atSection(section) : apt.at,
          params: { payload: codec.payload, apt: apt.payload },
          related: [isUnlisted ? apt.at : atSection(section)],
        };
      }
  },
} satisfies AcrossRule;
