import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { hashLength, isHexadecimal } from './hash.js';
import { atWord, wordsOf } from './value.js';

/** Bytes as two hexadecimal digits, parted by colons. Firefox: “Malformed fingerprint token”. */
export const fingerprintNotHexadecimal = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8122, '5'),
  lines: ['a=fingerprint'],
  *check(line) {
    const [hash, digest] = wordsOf(line);
    if (!hash || !digest || hashLength(hash.text) === null || isHexadecimal(digest.text)) return;
    const at = atWord(line, digest);
    const bytes = /^([\da-f]{2})+$/i.test(digest.text) ? digest.text.match(/../g) : null;
    const fix = bytes ? { fix: [replaceAt(at, bytes.join(':').toUpperCase())] } : {};
    yield { at, params: { hash: hash.text }, ...fix };
  },
} satisfies LineRule;
