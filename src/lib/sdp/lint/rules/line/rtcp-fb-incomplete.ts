import { rfc } from '../../../grammar/entry.js';
import { atEnd, type LineRule } from '../../rule.js';
import { wordsOf } from './value.js';

/** Chromium: “Failed to get the value of attribute: rtcp-fb”. */
export const rtcpFbIncomplete = {
  kind: 'line',
  severity: 'error',
  spec: rfc(4585, '4.2'),
  lines: ['a=rtcp-fb'],
  *check(line) {
    // A blank behind the payload type is enough for both browsers.
    if (wordsOf(line).length === 1 && !line.text.endsWith(' ')) yield { at: atEnd(line) };
  },
} satisfies LineRule;
