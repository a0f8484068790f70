import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { LAST_INT32 } from './number.js';
import { rtpmapParts } from './rtpmap.js';
import { atWord } from './value.js';

/** In hertz, with digits alone. Chromium: “Invalid value: 48k.” */
export const rtpmapClockMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '6.6'),
  lines: ['a=rtpmap'],
  *check(line) {
    const clock = rtpmapParts(line)?.clock;
    if (clock && !/^-?\d+$/.test(clock.text))
      yield { at: atWord(line, clock), params: { clock: clock.text } };
    else if (clock && Math.abs(Number(clock.text)) > LAST_INT32)
      yield { at: atWord(line, clock), params: { clock: clock.text } };
  },
} satisfies LineRule;
