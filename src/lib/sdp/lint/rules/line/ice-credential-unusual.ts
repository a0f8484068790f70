import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { wordsOf } from './value.js';

/** `ice-char` is a letter, a digit, `+` or `/`; both browsers let these four others pass. */
export const iceCredentialUnusual = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8839, '5.4'),
  lines: ['a=ice-ufrag', 'a=ice-pwd'],
  *check(line) {
    const [word] = wordsOf(line);
    const index = word?.text.search(/[-_=#]/) ?? -1;
    if (!word || index === -1) return;
    const start = word.start + index;
    const params = { character: word.text.charAt(index), key: line.key ?? '' };
    yield { at: { line, start, end: start + 1 }, params };
  },
} satisfies LineRule;
