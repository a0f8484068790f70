import { rfc } from '../../../grammar/entry.js';
import { atLine, type LineRule, removeLine } from '../../rule.js';

/** WebRTC forbids SDES; both browsers pass over the line. */
export const cryptoForbidden = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8827, '6.5'),
  lines: ['a=crypto'],
  *check(line) {
    yield { at: atLine(line), fix: [removeLine(line)] };
  },
} satisfies LineRule;
