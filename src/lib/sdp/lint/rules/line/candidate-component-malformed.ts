import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { candidateWords } from './candidate.js';
import { LAST_INT32 } from './number.js';
import { atWord } from './value.js';

/** Chromium: “Invalid component id”. */
export const candidateComponentMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8839, '5.1'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    const { component } = candidate;
    if (!/^-?\d+$/.test(component.text) || Math.abs(Number(component.text)) > LAST_INT32)
      yield { at: atWord(line, component), params: { component: component.text } };
  },
} satisfies LineRule;
