import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { candidateWords } from './candidate.js';
import { isWithin, LAST_UINT32 } from './number.js';
import { atWord } from './value.js';

/** Chromium reads 32 bits: “Invalid priority”. */
export const candidatePriorityMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8839, '5.1'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    const { priority } = candidate;
    if (!isWithin(priority.text, 0, LAST_UINT32))
      yield { at: atWord(line, priority), params: { priority: priority.text } };
  },
} satisfies LineRule;
