import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { isWithin, LAST_PAYLOAD_TYPE, LAST_UINT32 } from './number.js';
import { atWord, partsOf, wordsOf } from './value.js';

function isTaken(name: string, value: string): boolean {
  if (name === 'pt')
    return value.split(',').every((payload) => isWithin(payload, 0, LAST_PAYLOAD_TYPE));
  if (name === 'depend') return value !== '';
  // Firefox stops at the first character that is no digit.
  const digits = /^\d+/.exec(value)?.[0] ?? '';
  return !NUMBERED.has(name) || isWithin(digits, 0, LAST_UINT32);
}

const NUMBERED: ReadonlySet<string> = new Set([
  'max-width',
  'max-height',
  'max-fps',
  'max-fs',
  'max-br',
  'max-pps',
]);

/** Firefox: “Expected '='”, “Malformed”, “Value too large”. */
export const ridRestrictionMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8851, '5'),
  lines: ['a=rid'],
  *check(line) {
    const third = wordsOf(line)[2];
    if (!third) return;
    const text = line.text.slice(third.start).trimEnd();
    for (const restriction of partsOf(
      { text, start: third.start, end: third.start + text.length },
      ';',
    )) {
      const [name, value] = restriction.text.trim().split('=');
      if (name === undefined || value === undefined || !isTaken(name, value))
        yield { at: atWord(line, restriction), params: { restriction: restriction.text } };
    }
  },
} satisfies LineRule;
