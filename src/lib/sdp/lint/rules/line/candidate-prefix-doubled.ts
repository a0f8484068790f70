import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { wordsOf } from './value.js';

/**
 * The text of an RTCIceCandidate put behind another `a=candidate:`. Both browsers take it for a
 * foundation.
 */
export const candidatePrefixDoubled = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8839, '5.1'),
  lines: ['a=candidate'],
  *check(line) {
    const [foundation] = wordsOf(line);
    const prefix = foundation && /^(a=)?candidate:/.exec(foundation.text)?.[0];
    if (!prefix) return;
    const at = { line, start: foundation.start, end: foundation.start + prefix.length };
    yield { at, fix: [replaceAt(at, '')] };
  },
} satisfies LineRule;
