import { rfc } from '../../../grammar/entry.js';
import { tokenOf } from '../../description.js';
import { atToken, type LineRule } from '../../rule.js';

/** RFC 8866 §5.8, RFC 3890, RFC 3556. */
const KNOWN: ReadonlySet<string> = new Set(['CT', 'AS', 'TIAS', 'RS', 'RR']);

/** Whoever does not know a bandwidth type passes over its line. */
export const bandwidthTypeUnknown = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8866, '5.8'),
  lines: ['b='],
  *check(line) {
    const type = tokenOf(line, 'bwtype');
    if (type && !KNOWN.has(type.text) && line.text.includes(':'))
      yield { at: atToken(line, type), params: { type: type.text } };
  },
} satisfies LineRule;
