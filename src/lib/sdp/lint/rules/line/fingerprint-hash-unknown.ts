import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { hashLength } from './hash.js';
import { atWord, wordsOf } from './value.js';

/** Chromium: “Failed to create fingerprint from the digest.” It has no MD2 and MD5. */
export const fingerprintHashUnknown = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8122, '5'),
  lines: ['a=fingerprint'],
  *check(line) {
    const [hash, digest] = wordsOf(line);
    if (!hash || !digest || hashLength(hash.text) !== null) return;
    const at = atWord(line, hash);
    const meant = /^sha(1|224|256|384|512)$/i.exec(hash.text)?.[1];
    const fix = meant === undefined ? {} : { fix: [replaceAt(at, `sha-${meant}`)] };
    yield { at, params: { hash: hash.text }, ...fix };
  },
} satisfies LineRule;
