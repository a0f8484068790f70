import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { parametersOf } from './fmtp.js';
import { atWord } from './value.js';

/** Three bytes in hexadecimal. Chromium leaves the codec out of its answer. */
export const h264ProfileMalformed = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(6184, '8.1'),
  lines: ['a=fmtp'],
  *check(line) {
    for (const { name, value } of parametersOf(line))
      if (
        name === 'profile-level-id' &&
        value &&
        /^[^ ,]+$/.test(value.text) &&
        !/^[\da-f]{6}$/i.test(value.text)
      )
        yield { at: atWord(line, value), params: { value: value.text } };
  },
} satisfies LineRule;
