import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { isHexadecimal } from './hash.js';
import { atWord, wordsOf } from './value.js';

/** RFC 8122 has capital letters only, and Firefox insists: “Malformed fingerprint token”. */
export const fingerprintLowerCase = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8122, '5'),
  lines: ['a=fingerprint'],
  *check(line) {
    const [, digest] = wordsOf(line);
    if (!digest || !isHexadecimal(digest.text) || !/[a-f]/.test(digest.text)) return;
    const at = atWord(line, digest);
    yield { at, fix: [replaceAt(at, digest.text.toUpperCase())] };
  },
} satisfies LineRule;
