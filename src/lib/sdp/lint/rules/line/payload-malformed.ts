import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { isWithin, LAST_PAYLOAD_TYPE } from './number.js';
import { atWord, wordsOf } from './value.js';

/**
 * A payload type has 7 bits. Chromium: “Invalid value: x.”; above 127 it refuses without a word.
 */
export const payloadMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '6.6'),
  lines: ['a=rtpmap', 'a=fmtp', 'a=rtcp-fb'],
  *check(line) {
    const [payload] = wordsOf(line);
    if (!payload || isWithin(payload.text, 0, LAST_PAYLOAD_TYPE)) return;
    // RFC 4585 §4.2: for all payload types of the section.
    if (line.key === 'a=rtcp-fb' && payload.text === '*') return;
    yield { at: atWord(line, payload), params: { payload: payload.text, key: line.key ?? '' } };
  },
} satisfies LineRule;
