import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { isWithin } from './number.js';
import { rtpmapParts } from './rtpmap.js';
import { atWord } from './value.js';

const MOST_CHANNELS = 16;

/** Chromium: “Invalid value: x.”, “At most 16 channels are supported.” */
export const rtpmapChannelsMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '6.6'),
  lines: ['a=rtpmap'],
  *check(line) {
    const channels = rtpmapParts(line)?.channels;
    if (channels && !isWithin(channels.text, 0, MOST_CHANNELS))
      yield { at: atWord(line, channels), params: { channels: channels.text } };
  },
} satisfies LineRule;
