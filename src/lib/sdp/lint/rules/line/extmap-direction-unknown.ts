import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWord, partsOf, wordsOf } from './value.js';

/** Firefox drops the extension, Chromium the direction. */
export const extmapDirectionUnknown = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8285, '5'),
  lines: ['a=extmap'],
  *check(line) {
    const [word] = wordsOf(line);
    const direction = word ? partsOf(word, '/')[1] : undefined;
    if (!word || !direction || /^(sendrecv|sendonly|recvonly|inactive)$/i.test(direction.text))
      return;
    yield { at: atWord(line, direction), params: { direction: direction.text } };
  },
} satisfies LineRule;
