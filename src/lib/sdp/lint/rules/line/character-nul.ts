import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';

/** The grammar has all characters but NUL, CR and LF. Firefox stops reading at a NUL. */
export const characterNul = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '9'),
  lines: 'all',
  *check(line) {
    const start = line.text.indexOf('\0');
    if (start === -1) return;
    const at = { line, start, end: start + 1 };
    yield { at, fix: [replaceAt(at, '')] };
  },
} satisfies LineRule;
