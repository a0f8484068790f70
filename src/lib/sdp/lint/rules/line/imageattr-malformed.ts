import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWords, wordsOf } from './value.js';

/** A number, a list or a range of numbers: `640`, `[320,640]`, `[320:16:640]`. None is 0. */
const SIZES = String.raw`(?:[1-9]\d*|\[[1-9]\d*(?:[,:][1-9]\d*)*\])`;
const MORE = String.raw`(?:,[a-z]+=(?:[^,\[\]]+|\[[^\[\]]*\]))*`;
const SET = new RegExp(String.raw`^\[x=${SIZES},y=${SIZES}${MORE}\]$`, 'i');

function isWellFormed([payload = '', ...words]: readonly string[]): boolean {
  if (!/^(\d+|\*)$/.test(payload) || words.length === 0) return false;
  let sets = -1;
  for (const word of words) {
    if (/^(send|recv)$/i.test(word)) {
      if (sets === 0) return false;
      sets = 0;
    } else if (sets === -1 || !(word === '*' || SET.test(word))) return false;
    else sets++;
  }
  return sets > 0;
}

/** Firefox: “Unknown type, must be either send or recv”, “Expected '['”, “Malformed”. */
export const imageattrMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(6236, '3.1'),
  lines: ['a=imageattr'],
  *check(line) {
    const words = wordsOf(line);
    if (words.length > 0 && !isWellFormed(words.map(({ text }) => text)))
      yield { at: atWords(line, words) };
  },
} satisfies LineRule;
