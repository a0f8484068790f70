import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

/**
 * Chromium knows the three kinds in small letters only, and rejects the section without a word.
 */
export const mediaCase = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8866, '9'),
  lines: ['m='],
  *check(line) {
    const [media] = wordsOf(line);
    const lower = media?.text.toLowerCase() ?? '';
    if (!media || media.text === lower || !/^(audio|video|application)$/.test(lower)) return;
    const at = atWord(line, media);
    yield { at, params: { media: media.text, lower }, fix: [replaceAt(at, lower)] };
  },
} satisfies LineRule;
