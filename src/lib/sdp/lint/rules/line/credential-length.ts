import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWords, wordsOf } from './value.js';

/** Lengths in characters. The bounds are RFC 8839's, and browsers hold to them. */
export const credentialLength = (
  key: 'a=ice-ufrag' | 'a=ice-pwd',
  { least, most }: Readonly<Record<'least' | 'most', number>>,
) =>
  ({
    kind: 'line',
    severity: 'error',
    spec: rfc(8839, '5.4'),
    lines: [key],
    *check(line) {
      const words = wordsOf(line);
      const { length } = words.map(({ text }) => text).join(' ');
      if (length > 0 && (length < least || length > most))
        yield { at: atWords(line, words), params: { length } };
    },
  }) satisfies LineRule;
