import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { candidateWords } from './candidate.js';
import { isWithin, LAST_UINT32 } from './number.js';
import { atWord } from './value.js';

const MOST = new Map([
  ['generation', LAST_UINT32],
  ['network-id', 65_535],
  ['network-cost', 65_535],
]);

/**
 * Names of libwebrtc whose values are numbers. Chromium: “Invalid generation”, “Invalid network-
 * cost”.
 */
export const candidateExtensionMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8839, '5.1'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    for (const { name, value } of candidate.extensions) {
      const most = MOST.get(name.text);
      if (most !== undefined && value && !isWithin(value.text, 0, most))
        yield { at: atWord(line, value), params: { name: name.text, value: value.text, most } };
    }
  },
} satisfies LineRule;
