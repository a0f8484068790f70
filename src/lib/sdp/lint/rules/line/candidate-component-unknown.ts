import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { candidateWords } from './candidate.js';
import { LAST_INT32 } from './number.js';
import { atWord } from './value.js';

/** 1 is RTP and everything that shares its port, 2 is RTCP. Chromium passes over others. */
export const candidateComponentUnknown = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8839, '5.1'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    const { component } = candidate;
    const number = Number(component.text);
    if (Number.isInteger(number) && Math.abs(number) <= LAST_INT32 && number !== 1 && number !== 2)
      yield { at: atWord(line, component), params: { component: component.text } };
  },
} satisfies LineRule;
