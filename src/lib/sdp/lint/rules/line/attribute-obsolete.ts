import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWord, nameOf } from './value.js';

/** Once written, and read by no browser of today. */
export const attributeObsolete = {
  kind: 'line',
  severity: 'note',
  spec: rfc(8866, '5.13'),
  lines: ['a=cat', 'a=keywds', 'a=x-google-flag', 'a=sctpmap'],
  *check(line) {
    const name = nameOf(line);
    if (name) yield { at: atWord(line, name), params: { name: name.text } };
  },
} satisfies LineRule;
