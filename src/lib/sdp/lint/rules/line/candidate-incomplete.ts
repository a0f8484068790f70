import { rfc } from '../../../grammar/entry.js';
import { atEnd, type LineRule } from '../../rule.js';
import { CANDIDATE_WORDS } from './candidate.js';
import { atWord, wordsOf } from './value.js';

/** Six fields, `typ` and the type. Chromium: “Expect at least 8 fields.” */
export const candidateIncomplete = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8839, '5.1'),
  lines: ['a=candidate'],
  *check(line) {
    const words = wordsOf(line);
    if (words.length === 0) return;
    // Both browsers take a blank in the place of the foundation.
    if (/^a=candidate: /.test(line.text) && words[CANDIDATE_WORDS - 3]?.text === 'typ') return;
    const typ = words[CANDIDATE_WORDS - 2];
    if (typ && typ.text !== 'typ') yield { at: atWord(line, typ), params: { count: words.length } };
    else if (words.length < CANDIDATE_WORDS)
      yield { at: atEnd(line), params: { count: words.length } };
  },
} satisfies LineRule;
