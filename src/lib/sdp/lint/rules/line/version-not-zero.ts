import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

/** No version but 0 was ever made. Firefox: “Invalid version (1) found, parse failed.” */
export const versionNotZero = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.1'),
  lines: ['v='],
  *check(line) {
    const [version] = wordsOf(line);
    if (!version || /^0/.test(version.text)) return;
    const at = atWord(line, version);
    yield { at, params: { version: version.text }, fix: [replaceAt(at, '0')] };
  },
} satisfies LineRule;
