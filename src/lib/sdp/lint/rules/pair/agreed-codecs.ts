// Which codecs of an answer the offer has, by name and clock.
import { oncePer } from '../../../once-per.js';
import { codecsOf } from '../../../summary/codecs.js';
import type { MediaSection } from '../../description.js';

/** Not those that serve others: retransmissions, redundancy, silence, tones. */
const mediaOf = oncePer(
  (section: MediaSection): ReadonlySet<string> =>
    new Set(
      codecsOf(section).flatMap(({ role, payload, name, clockHz }) => {
        if (role !== 'media') return [];
        // Where nothing says what it is: the number alone.
        return [name === null ? payload : `${name.toLowerCase()}/${clockHz}`];
      }),
    ),
);

export function haveNoCodecInCommon(offered: MediaSection, answered: MediaSection): boolean {
  if (!answered.isRtp || answered.formats.length === 0) return false;
  const names = mediaOf(offered);
  return names.size > 0 && ![...mediaOf(answered)].some((name) => names.has(name));
}
