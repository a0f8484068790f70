import { rfc } from '../../../grammar/entry.js';
import { atEnd, type LineRule } from '../../rule.js';
import { isWithin, LAST_INT32, LAST_UINT32 } from './number.js';
import { wordsOf } from './value.js';

function isTaken(type: string, value: string, inSection: boolean): boolean {
  if (type !== 'AS' && type !== 'TIAS' && type !== 'CT') return true;
  if (inSection && type !== 'CT') return isWithin(value, 0, LAST_INT32);
  // Firefox stops at the first character that is no digit.
  const digits = /^ *\d+/.exec(value)?.[0].trim();
  return digits !== undefined && isWithin(digits, 0, LAST_UINT32);
}

/**
 * Chromium: “does not match b=<modifier>:<bandwidth-value>”; Firefox: “No BW Value specified”.
 */
export const bandwidthMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.8'),
  lines: ['b='],
  *check(line) {
    const colon = line.text.indexOf(':');
    if (wordsOf(line).length === 0) return;
    // Before the first m= line both browsers pass over a line without a colon.
    if (colon === -1) {
      if (line.section > 0) yield { at: atEnd(line), params: { value: '' } };
      return;
    }
    const at = { line, start: colon + 1, end: line.text.trimEnd().length };
    const type = line.text.slice(2, colon).trimStart();
    const value = line.text.slice(at.start, Math.max(at.start, at.end));
    if (!isTaken(type, value, line.section > 0))
      yield { at: { ...at, end: at.start + value.length }, params: { value } };
  },
} satisfies LineRule;
