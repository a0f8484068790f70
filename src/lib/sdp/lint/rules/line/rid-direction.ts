import { rfc } from '../../../grammar/entry.js';
import { atEnd, type LineRule } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

/** Firefox: “Invalid direction, must be either send or recv”. */
export const ridDirection = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8851, '4'),
  lines: ['a=rid'],
  *check(line) {
    const [rid, direction] = wordsOf(line);
    if (rid && !direction) yield { at: atEnd(line), params: { direction: '' } };
    else if (direction && !/^(send|recv)$/i.test(direction.text))
      yield { at: atWord(line, direction), params: { direction: direction.text } };
  },
} satisfies LineRule;
