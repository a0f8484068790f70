import { rfc } from '../../../grammar/entry.js';
import { atEnd, type LineRule } from '../../rule.js';
import { atWords, wordsOf } from './value.js';

/** Chromium: “Expects 2 fields.”, “Expected format <attribute>:<value>.” */
export const ssrcAttributeMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(5576, '4.1'),
  lines: ['a=ssrc'],
  *check(line) {
    const [ssrc, ...words] = wordsOf(line);
    const [attribute, track, extra] = words;
    if (!ssrc) return;
    if (!attribute) yield { at: atEnd(line) };
    else if (!words.some(({ text }) => text.includes(':'))) yield { at: atWords(line, words) };
    else if (attribute.text.startsWith('msid:') && track && extra)
      yield { at: atWords(line, words.slice(2)) };
  },
} satisfies LineRule;
