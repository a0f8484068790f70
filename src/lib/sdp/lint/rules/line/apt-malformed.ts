import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { parametersOf } from './fmtp.js';
import { isWithin, LAST_PAYLOAD_TYPE } from './number.js';
import { atWord } from './value.js';

/** Chromium: “Failed to set remote video description send parameters”. */
export const aptMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(4588, '8.6'),
  lines: ['a=fmtp'],
  *check(line) {
    for (const { whole, name, value } of parametersOf(line))
      if (name.toLowerCase() === 'apt' && !isWithin(value?.text ?? '', 0, LAST_PAYLOAD_TYPE))
        yield { at: atWord(line, whole), params: { value: value?.text ?? '' } };
  },
} satisfies LineRule;
