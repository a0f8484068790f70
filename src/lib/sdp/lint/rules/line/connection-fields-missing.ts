import { rfc } from '../../../grammar/entry.js';
import { atEnd, type LineRule } from '../../rule.js';
import { wordsOf } from './value.js';

/**
 * Chromium: “Failed to parse the address type.” Firefox: “No connection address specified for c=.”
 */
export const connectionFieldsMissing = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.7'),
  lines: ['c='],
  *check(line) {
    const count = wordsOf(line).length;
    if (count > 0 && count < 3) yield { at: atEnd(line) };
  },
} satisfies LineRule;
