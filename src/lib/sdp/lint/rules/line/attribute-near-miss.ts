import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { isMissed } from './attribute-misspelt.js';
import { attributeMeantBy } from './attribute-name.js';
import { atWord, nameOf } from './value.js';

/** An unknown attribute whose name is nearly that of a known one. Browsers pass over it. */
export const attributeNearMiss = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8866, '5.13'),
  lines: 'unknown',
  *check(line) {
    const name = nameOf(line);
    if (!name) return;
    const meant = attributeMeantBy(name.text);
    if (meant === null || isMissed(name.text, meant)) return;
    const at = atWord(line, name);
    yield { at, params: { name: name.text, meant }, fix: [replaceAt(at, meant)] };
  },
} satisfies LineRule;
