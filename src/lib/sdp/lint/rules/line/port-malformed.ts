import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { atWord, partsOf, wordsOf } from './value.js';

/** Chromium: “The port number is invalid”. */
export const portMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.14'),
  lines: ['m='],
  *check(line) {
    const word = wordsOf(line)[1];
    const [port] = word ? partsOf(word, '/') : [];
    if (!port || /^\d+$/.test(port.text)) return;
    const at = atWord(line, port);
    yield { at, params: { port: port.text }, fix: [replaceAt(at, '9')] };
  },
} satisfies LineRule;
