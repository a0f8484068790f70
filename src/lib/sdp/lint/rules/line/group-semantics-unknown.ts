import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

/** IANA's registry of semantics for a=group. */
const KNOWN: ReadonlySet<string> = new Set([
  'BUNDLE',
  'LS',
  'FID',
  'SRF',
  'ANAT',
  'FEC',
  'FEC-FR',
  'CS',
  'DDP',
  'DUP',
  'MRD',
]);

/** A kind of group that nobody knows groups nothing. Names compare with their case. */
export const groupSemanticsUnknown = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(5888, '5'),
  lines: ['a=group'],
  *check(line) {
    const [semantics] = wordsOf(line);
    if (!semantics || KNOWN.has(semantics.text)) return;
    const at = atWord(line, semantics);
    const upper = semantics.text.toUpperCase();
    const fix = KNOWN.has(upper) ? { fix: [replaceAt(at, upper)] } : {};
    yield { at, params: { semantics: semantics.text }, ...fix };
  },
} satisfies LineRule;
