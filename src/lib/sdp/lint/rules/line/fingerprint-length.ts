import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { hashLength, isHexadecimal } from './hash.js';
import { atWord, wordsOf } from './value.js';

/** Chromium takes it at first and then: “Failed to apply remote fingerprint.” */
export const fingerprintLength = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8122, '5'),
  lines: ['a=fingerprint'],
  *check(line) {
    const [hash, digest] = wordsOf(line);
    const wanted = hash ? hashLength(hash.text) : null;
    if (!hash || !digest || wanted === null || !isHexadecimal(digest.text)) return;
    const bytes = (digest.text.length + 1) / 3;
    if (bytes !== wanted)
      yield { at: atWord(line, digest), params: { hash: hash.text, bytes, wanted } };
  },
} satisfies LineRule;
