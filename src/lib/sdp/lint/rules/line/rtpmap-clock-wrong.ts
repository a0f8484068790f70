import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { isWithin } from './number.js';
import { rtpmapParts } from './rtpmap.js';
import { atWord } from './value.js';

/** Codecs with one clock rate only; by their payload formats (RFC 7587, 7741, 9628, 6184, 7798, 3551). */
const WANTED = new Map([
  ['opus', '48000/2'],
  ['vp8', '90000'],
  ['vp9', '90000'],
  ['h264', '90000'],
  ['h265', '90000'],
  ['av1', '90000'],
  ['g722', '8000'],
  ['pcmu', '8000'],
  ['pcma', '8000'],
]);

/**
 * A clock rate or a number of channels that the codec does not have: both browsers leave the codec
 * out of their answer.
 */
export const rtpmapClockWrong = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8866, '6.6'),
  lines: ['a=rtpmap'],
  *check(line) {
    const parts = rtpmapParts(line);
    const wanted = parts && WANTED.get(parts.encoding.text.toLowerCase());
    if (!wanted || !/^-?\d{1,9}$/.test(parts.clock.text)) return;
    const at = atWord(line, { start: parts.clock.start, end: (parts.channels ?? parts.clock).end });
    const found = line.text.slice(at.start, at.end);
    // RFC 8866 §6.6: one channel need not be said.
    if (found === wanted || found === `${wanted}/1`) return;
    if (parts.channels && !isWithin(parts.channels.text, 0, 16)) return;
    yield {
      at,
      params: { encoding: parts.encoding.text, found, wanted },
      fix: [replaceAt(at, wanted)],
    };
  },
} satisfies LineRule;
