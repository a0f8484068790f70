import { GRAMMAR_KEYS, grammarEntry } from '../../../grammar.js';
import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { COLON_NEEDED } from './attribute-colon-missing.js';
import { gapBehindName } from './value.js';

const VALUED = GRAMMAR_KEYS.filter(
  (key) =>
    key.startsWith('a=') &&
    grammarEntry(key).value.kind !== 'none' &&
    !COLON_NEEDED.some((needed) => needed === key),
);

/**
 * A blank where the colon should be, on an attribute that browsers pass over or read as if it had
 * no value.
 */
export const attributeColonOverlooked = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8866, '5.13'),
  lines: VALUED,
  *check(line) {
    const gap = gapBehindName(line);
    if (gap) yield { at: gap.at, params: { name: gap.name }, fix: [replaceAt(gap.at, ':')] };
  },
} satisfies LineRule;
