import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

/** A name is a URI, with its scheme. Both browsers leave the extension out of their answer. */
export const extmapUriMalformed = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8285, '5'),
  lines: ['a=extmap'],
  *check(line) {
    const uri = wordsOf(line)[1];
    if (uri && !/^[a-z][\da-z+.-]*:/i.test(uri.text))
      yield { at: atWord(line, uri), params: { uri: uri.text } };
  },
} satisfies LineRule;
