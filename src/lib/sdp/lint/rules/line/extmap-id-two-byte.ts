import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { isWithin } from './number.js';
import { atWord, partsOf, wordsOf } from './value.js';

/**
 * One byte has room for 1 to 14. Firefox: “unsupported until 2-byte rtp header extensions are
 * supported”.
 */
export const extmapIdTwoByte = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8285, '4.2'),
  lines: ['a=extmap'],
  *check(line) {
    const [word] = wordsOf(line);
    const [id] = word ? partsOf(word, '/') : [];
    if (id && isWithin(id.text, 15, 255)) yield { at: atWord(line, id), params: { id: id.text } };
  },
} satisfies LineRule;
