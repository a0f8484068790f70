import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { attributeMeantBy } from './attribute-name.js';
import { atWord, nameOf } from './value.js';

/** A name that this grammar does not have, nor one like it. */
export const attributeUnknown = {
  kind: 'line',
  severity: 'note',
  spec: rfc(8866, '5.13'),
  lines: 'unknown',
  *check(line) {
    const name = nameOf(line);
    if (name && attributeMeantBy(name.text) === null)
      yield { at: atWord(line, name), params: { name: name.text } };
  },
} satisfies LineRule;
