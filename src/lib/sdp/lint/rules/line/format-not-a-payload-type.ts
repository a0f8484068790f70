import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { isWithin, LAST_PAYLOAD_TYPE } from './number.js';
import { atWord, wordsOf } from './value.js';

/** Over RTP a format is a number of 7 bits. Chromium: “Invalid value: opus.” */
export const formatNotAPayloadType = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.14'),
  lines: ['m='],
  *check(line) {
    const [, , protocol, ...formats] = wordsOf(line);
    if (!protocol?.text.toUpperCase().includes('RTP/')) return;
    for (const format of formats)
      if (!isWithin(format.text, 0, LAST_PAYLOAD_TYPE))
        yield { at: atWord(line, format), params: { format: format.text } };
  },
} satisfies LineRule;
