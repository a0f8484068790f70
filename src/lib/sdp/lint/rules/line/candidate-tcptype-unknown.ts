import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { candidateWords, extensionOf, isTcp } from './candidate.js';
import { atWord } from './value.js';

/** Chromium: “Invalid TCP candidate type”. It compares with the case. */
export const candidateTcptypeUnknown = {
  kind: 'line',
  severity: 'error',
  spec: rfc(6544, '4.5'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    const tcpType = extensionOf(candidate, 'tcptype');
    if (!tcpType || !isTcp(candidate) || /^(active|passive|so)$/.test(tcpType.text)) return;
    yield { at: atWord(line, tcpType), params: { tcpType: tcpType.text } };
  },
} satisfies LineRule;
