import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { wordsOf } from './value.js';

/** Several ports for one section. Chromium: “The port number is invalid”. */
export const portCount = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.14'),
  lines: ['m='],
  *check(line) {
    const word = wordsOf(line)[1];
    const slash = word?.text.indexOf('/') ?? -1;
    if (!word || slash === -1) return;
    const at = { line, start: word.start + slash, end: word.end };
    yield { at, params: { count: word.text.slice(slash + 1) }, fix: [replaceAt(at, '')] };
  },
} satisfies LineRule;
