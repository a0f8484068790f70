import { rfc } from '../../../grammar/entry.js';
import { atEnd, type LineRule } from '../../rule.js';
import { candidateWords, isTcp } from './candidate.js';

/** Every TCP candidate says who opens the connection. Both browsers take it and do not use it. */
export const candidateTcptypeMissing = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(6544, '4.5'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    if (isTcp(candidate) && !candidate.extensions.some(({ name }) => name.text === 'tcptype'))
      yield { at: atEnd(line) };
  },
} satisfies LineRule;
