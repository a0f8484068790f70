import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { isWithin, LAST_PAYLOAD_TYPE } from './number.js';
import { atWord, wordsOf } from './value.js';

/** RFC 3551 §6 reserves 1, 2 and 19; with rtcp-mux 64 to 95 are RTCP's (RFC 5761 §4). */
const isReserved = (payload: number): boolean =>
  payload === 1 || payload === 2 || payload === 19 || (payload >= 64 && payload <= 95);

/**
 * Numbers that would make an RTP packet look like RTCP, or that RFC 3551 keeps free. Firefox:
 * “Illegal audio/video payload type”.
 */
export const formatReserved = {
  kind: 'line',
  severity: 'error',
  spec: rfc(5761, '4'),
  lines: ['m='],
  *check(line) {
    const [, , protocol, ...formats] = wordsOf(line);
    if (!protocol?.text.toUpperCase().includes('RTP/')) return;
    for (const format of formats)
      if (isWithin(format.text, 0, LAST_PAYLOAD_TYPE) && isReserved(Number(format.text)))
        yield { at: atWord(line, format), params: { format: format.text } };
  },
} satisfies LineRule;
