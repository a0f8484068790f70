import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';

/** What stands before the value, where only blanks are wrong with it. */
export const MISPLACED = /^[ \t]*([a-z])[ \t]*=/;

/** Blanks before the letter, or between it and the `=`. Browsers: “Invalid SDP line.” */
export const lineBlankMisplaced = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5'),
  lines: 'unknown',
  *check(line) {
    const match = line.form === 'unreadable' ? MISPLACED.exec(line.text) : null;
    if (!match) return;
    const [, letter = ''] = match;
    const at = { line, start: 0, end: match[0].length };
    yield { at, fix: [replaceAt(at, `${letter}=`)] };
  },
} satisfies LineRule;
