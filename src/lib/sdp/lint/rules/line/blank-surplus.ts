import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { isRefused, surplusBlanks } from './blanks.js';
import { atWord } from './value.js';

/** A blank too many that both browsers pass over. */
export const blankSurplus = {
  kind: 'line',
  severity: 'note',
  spec: rfc(8866, '5'),
  lines: 'all',
  *check(line) {
    for (const blank of surplusBlanks(line)) {
      if (isRefused(line, blank)) continue;
      const at = atWord(line, blank);
      yield { at, fix: [replaceAt(at, '')] };
    }
  },
} satisfies LineRule;
