import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { isWithin } from './number.js';
import { atWord, partsOf, wordsOf } from './value.js';

const LAST_TWO_BYTE_ID = 255;

/** Chromium: “Extension ID is not in valid range.” */
export const extmapIdOutOfRange = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8285, '4.3'),
  lines: ['a=extmap'],
  *check(line) {
    const [word] = wordsOf(line);
    const [id] = word ? partsOf(word, '/') : [];
    if (id && !isWithin(id.text, 1, LAST_TWO_BYTE_ID))
      yield { at: atWord(line, id), params: { id: id.text } };
  },
} satisfies LineRule;
