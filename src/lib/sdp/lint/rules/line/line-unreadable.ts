import { grammarKey } from '../../../grammar.js';
import { rfc } from '../../../grammar/entry.js';
import { atLine, type LineRule } from '../../rule.js';
import { MISPLACED } from './line-blank-misplaced.js';

/** Neither a type and "=", nor an attribute. Browsers refuse the whole description. */
export const lineUnreadable = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5'),
  lines: 'unknown',
  *check(line) {
    if (line.form !== 'unreadable' || MISPLACED.test(line.text)) return;
    // `A=mid:0` has a rule of its own.
    const isUpperCase = /^[A-Z]=/.test(line.text);
    if (!isUpperCase || grammarKey(line.text.slice(0, 2).toLowerCase()) === null)
      yield { at: atLine(line) };
  },
} satisfies LineRule;
