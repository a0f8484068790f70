import type { SdpLine } from '../../../document.js';
import { rfc } from '../../../grammar/entry.js';
import { atEnd, type Finding, type LineRule } from '../../rule.js';
import { atWord, type Word, wordsOf } from './value.js';

const told = (line: SdpLine, word: Word): Finding => ({ at: atWord(line, word) });

/** Firefox reads two numbers: “Invalid timespec start time specified.” */
export const timeMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.9'),
  lines: ['t='],
  *check(line) {
    const [start, stop] = wordsOf(line);
    if (start && !/^\d/.test(start.text)) yield told(line, start);
    else if (start && !stop) yield { at: atEnd(line) };
    else if (stop && !/^\d/.test(stop.text)) yield told(line, stop);
  },
} satisfies LineRule;
