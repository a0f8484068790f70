import { grammarKey } from '../../../grammar.js';
import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';

/** A known letter, written large: to browsers no line of SDP. */
export const lineTypeUpperCase = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5'),
  lines: 'unknown',
  *check(line) {
    const key = line.text.slice(0, 2).toLowerCase();
    if (!/^[A-Z]=/.test(line.text) || grammarKey(key) === null) return;
    const at = { line, start: 0, end: 1 };
    const letter = key.slice(0, 1);
    yield { at, params: { letter }, fix: [replaceAt(at, letter)] };
  },
} satisfies LineRule;
