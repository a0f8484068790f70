import type { Spec } from '../../../grammar.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

/** The kinds of group that IANA's registry knows; names compare with their case. */
export const semanticsUnknown = (
  key: 'a=group' | 'a=ssrc-group',
  spec: Spec,
  names: readonly string[],
) => {
  const known: ReadonlySet<string> = new Set(names);
  return {
    kind: 'line',
    severity: 'warning',
    spec,
    lines: [key],
    *check(line) {
      const [semantics] = wordsOf(line);
      if (!semantics || known.has(semantics.text)) return;
      const at = atWord(line, semantics);
      const upper = semantics.text.toUpperCase();
      const fix = known.has(upper) ? { fix: [replaceAt(at, upper)] } : {};
      yield { at, params: { semantics: semantics.text }, ...fix };
    },
  } satisfies LineRule;
};
