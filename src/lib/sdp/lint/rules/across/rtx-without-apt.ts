import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { atValue } from './places.js';
import { retransmissionsOf } from './retransmissions.js';

/** Chromium: “Failed to set remote video description send parameters”. In audio it lets it pass. */
export const rtxWithoutApt = {
  kind: 'across',
  severity: 'error',
  spec: rfc(4588, '8.6'),
  *check({ media }) {
    for (const section of media) {
      if (section.media !== 'video' || section.isRejected) continue;
      for (const { codec, apt } of retransmissionsOf(section))
        if (!apt) yield { at: atValue(codec.line, 'payload'), params: { payload: codec.payload } };
    }
  },
} satisfies AcrossRule;
