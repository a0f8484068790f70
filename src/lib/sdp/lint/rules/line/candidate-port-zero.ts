import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { candidateWords, extensionOf } from './candidate.js';
import { isWithin } from './number.js';
import { atWord } from './value.js';

/** Nothing can be sent to port 0. */
export const candidatePortZero = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8839, '5.1'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    const { port } = candidate;
    if (isWithin(port.text, 0, 0) && extensionOf(candidate, 'tcptype')?.text !== 'active')
      yield { at: atWord(line, port) };
  },
} satisfies LineRule;
