import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { isRid } from './rid.js';
import { atWord, partsOf, wordsOf } from './value.js';

/** Firefox: “Rid can contain only alphanumeric characters”. `rid=` stood there in a draft. */
export const simulcastRidCharacters = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8852, '3'),
  lines: ['a=simulcast'],
  *check(line) {
    for (const [index, word] of wordsOf(line).entries()) {
      if (index % 2 === 0) continue;
      for (const list of partsOf(word, ';'))
        for (const stream of partsOf(list, ',')) {
          const rid = stream.text.replace(/^~/, '');
          if (rid !== '' && !isRid(rid)) yield { at: atWord(line, stream), params: { rid } };
        }
    }
  },
} satisfies LineRule;
