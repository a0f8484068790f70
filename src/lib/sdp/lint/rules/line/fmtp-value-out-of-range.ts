import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { parametersOf } from './fmtp.js';
import { isWithin } from './number.js';
import { atWord } from './value.js';

/** RFC 7587 §6.1, RFC 6184 §8.1, and AV1's payload format. */
const RANGES = new Map<string, readonly [least: number, most: number]>([
  ['useinbandfec', [0, 1]],
  ['usedtx', [0, 1]],
  ['stereo', [0, 1]],
  ['sprop-stereo', [0, 1]],
  ['cbr', [0, 1]],
  ['maxaveragebitrate', [6000, 510_000]],
  ['maxplaybackrate', [8000, 48_000]],
  ['minptime', [3, 120]],
  ['maxptime', [3, 120]],
  ['level-asymmetry-allowed', [0, 1]],
  ['packetization-mode', [0, 2]],
  ['level-idx', [0, 31]],
  ['tier', [0, 1]],
]);

/**
 * Values that the codec's payload format does not have. Browsers take them and read their own
 * default.
 */
export const fmtpValueOutOfRange = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8866, '6.15'),
  lines: ['a=fmtp'],
  *check(line) {
    for (const { name, value } of parametersOf(line)) {
      const range = RANGES.get(name);
      if (!range || !value || !/^[^ ,]+$/.test(value.text)) continue;
      if (!isWithin(value.text, range[0], range[1]))
        yield {
          at: atWord(line, value),
          params: { name, value: value.text, least: range[0], most: range[1] },
        };
    }
  },
} satisfies LineRule;
