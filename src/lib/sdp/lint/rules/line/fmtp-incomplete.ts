import { rfc } from '../../../grammar/entry.js';
import { atEnd, type LineRule } from '../../rule.js';
import { wordsOf } from './value.js';

/** Chromium: “Expects at least 2 fields.” */
export const fmtpIncomplete = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '6.15'),
  lines: ['a=fmtp'],
  *check(line) {
    // A blank behind the payload type is enough for both browsers.
    if (wordsOf(line).length === 1 && !line.text.endsWith(' ')) yield { at: atEnd(line) };
  },
} satisfies LineRule;
