import { rfc } from '../../../grammar/entry.js';
import { atEnd, type LineRule, replaceAt } from '../../rule.js';

/** Chromium: “Expect line: s=”. RFC 8866 suggests a dash, which is what browsers write. */
export const sessionNameEmpty = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.3'),
  lines: ['s='],
  *check(line) {
    if (line.text === 's=') yield { at: atEnd(line), fix: [replaceAt(atEnd(line), '-')] };
  },
} satisfies LineRule;
