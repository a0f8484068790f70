import { rfc } from '../../../grammar/entry.js';
import { atToken, type AcrossRule } from '../../rule.js';
import { codecsOf } from './codecs.js';

const [FIRST_DYNAMIC, LAST_DYNAMIC] = [35, 127];
/** Refused, whatever is said of them: `format-reserved`. */
const [FIRST_LIKE_RTCP, LAST_LIKE_RTCP] = [64, 95];

const hasNoMeaning = (payload: number): boolean =>
  payload >= FIRST_DYNAMIC &&
  payload <= LAST_DYNAMIC &&
  (payload < FIRST_LIKE_RTCP || payload > LAST_LIKE_RTCP);

/** A number above the fixed ones, without a meaning: both browsers take it and never use it. */
export const payloadWithoutRtpmap = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(8866, '6.6'),
  *check({ media }) {
    for (const section of media) {
      if (!section.isRtp || section.isRejected) continue;
      const { mapped } = codecsOf(section);
      for (const format of section.formats)
        if (/^\d{2,3}$/.test(format.text) && hasNoMeaning(Number(format.text)))
          if (!mapped.has(format.text))
            yield { at: atToken(section.head, format), params: { payload: format.text } };
    }
  },
} satisfies AcrossRule;
