import { GRAMMAR_KEYS, grammarEntry } from '../../../grammar.js';
import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { nameOf } from './value.js';

const FLAGS = GRAMMAR_KEYS.filter((key) => grammarEntry(key).value.kind === 'none');

/**
 * A value on an attribute whose presence says it all. Browsers read the attribute and drop the
 * value.
 */
export const valueUnwanted = {
  kind: 'line',
  severity: 'note',
  spec: rfc(8866, '5.13'),
  lines: FLAGS,
  *check(line) {
    const name = nameOf(line);
    if (!name || line.text.trimEnd().length <= name.end) return;
    const at = { line, start: name.end, end: line.text.length };
    yield { at, params: { name: name.text }, fix: [replaceAt(at, '')] };
  },
} satisfies LineRule;
