import { MAX_PRIORITY, MIN_PRIORITY } from '../../../../ice/priority.js';
import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { candidateWords } from './candidate.js';
import { isWithin, LAST_UINT32 } from './number.js';
import { atWord } from './value.js';

/** From 1 to 2^31 − 1; browsers take up to 2^32 − 1. */
export const candidatePriorityOutOfRange = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8445, '5.1.2'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    const { priority } = candidate;
    if (
      isWithin(priority.text, 0, LAST_UINT32) &&
      !isWithin(priority.text, MIN_PRIORITY, MAX_PRIORITY)
    )
      yield { at: atWord(line, priority), params: { priority: priority.text } };
  },
} satisfies LineRule;
