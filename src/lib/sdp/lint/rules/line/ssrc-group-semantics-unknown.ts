import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

const KNOWN: ReadonlySet<string> = new Set(['FID', 'FEC', 'FEC-FR', 'SIM', 'DUP']);

/** A kind of group that nobody knows ties nothing together. */
export const ssrcGroupSemanticsUnknown = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(5576, '4.2'),
  lines: ['a=ssrc-group'],
  *check(line) {
    const [semantics] = wordsOf(line);
    if (!semantics || KNOWN.has(semantics.text)) return;
    const at = atWord(line, semantics);
    const upper = semantics.text.toUpperCase();
    const fix = KNOWN.has(upper) ? { fix: [replaceAt(at, upper)] } : {};
    yield { at, params: { semantics: semantics.text }, ...fix };
  },
} satisfies LineRule;
