// The parts of an a=rtpmap line's second word.
import type { SdpLine } from '../../../document.js';
import { oncePer } from '../../../once-per.js';
import { partsOf, type Word, wordsOf } from './value.js';

export interface RtpmapParts {
  encoding: Word;
  clock: Word;
  channels: Word | undefined;
}

/** null where `rtpmap-malformed` speaks. */
export const rtpmapParts = oncePer((line: SdpLine): RtpmapParts | null => {
  const word = wordsOf(line)[1];
  const parts = word ? partsOf(word, '/') : [];
  const [encoding, clock, channels] = parts;
  if (!encoding || !clock || parts.length > 3 || parts.some(({ text }) => text === '')) return null;
  return { encoding, clock, channels };
});
