import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWords, wordsOf } from './value.js';

/**
 * Chromium: “unexpected number of SSRCs”, “Duplicate SSRC in ssrc-group”, “Expects at least 2
 * fields.”
 */
export const ssrcGroupMembers = {
  kind: 'line',
  severity: 'error',
  spec: rfc(5576, '4.2'),
  lines: ['a=ssrc-group'],
  *check(line) {
    const [semantics, ...members] = wordsOf(line);
    if (!semantics) return;
    const count = members.length;
    const isPair = semantics.text === 'FID' || semantics.text === 'FEC-FR';
    const isTwice = new Set(members.map(({ text }) => text)).size < count;
    if (count === 0 || (isPair && count !== 2) || isTwice)
      yield { at: atWords(line, members), params: { semantics: semantics.text, count } };
  },
} satisfies LineRule;
