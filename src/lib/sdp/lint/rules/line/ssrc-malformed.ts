import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { isWithin, LAST_UINT32 } from './number.js';
import { atWord, wordsOf } from './value.js';

/** 32 bits. Chromium: “Invalid value: 5000000000.” */
export const ssrcMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(5576, '4.1'),
  lines: ['a=ssrc', 'a=ssrc-group'],
  *check(line) {
    const words = wordsOf(line);
    for (const ssrc of line.key === 'a=ssrc' ? words.slice(0, 1) : words.slice(1))
      if (!isWithin(ssrc.text, 0, LAST_UINT32))
        yield { at: atWord(line, ssrc), params: { ssrc: ssrc.text } };
  },
} satisfies LineRule;
