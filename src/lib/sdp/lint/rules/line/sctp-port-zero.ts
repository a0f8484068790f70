import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

/** Port 0 closes the SCTP association, or keeps it from opening. */
export const sctpPortZero = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8841, '5.2'),
  lines: ['a=sctp-port'],
  *check(line) {
    const [port] = wordsOf(line);
    if (port && /^0+$/.test(port.text)) yield { at: atWord(line, port) };
  },
} satisfies LineRule;
