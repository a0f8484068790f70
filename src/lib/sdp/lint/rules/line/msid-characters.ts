import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { firstOutsideToken } from './token.js';
import { atWord, wordsOf } from './value.js';

const MOST = 64;

/** 1 to 64 characters of `token` each. Browsers take any. */
export const msidCharacters = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8830, '2'),
  lines: ['a=msid'],
  *check(line) {
    for (const id of wordsOf(line).slice(0, 2)) {
      // Firefox writes its track ids in braces, which `token` allows.
      if (firstOutsideToken(id.text) === -1 && id.text.length <= MOST) continue;
      yield { at: atWord(line, id), params: { id: id.text } };
    }
  },
} satisfies LineRule;
