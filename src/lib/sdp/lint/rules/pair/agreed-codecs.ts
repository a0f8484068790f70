// Which codecs of an answer the offer has, by name and clock.
import { staticPayload } from '../../../summary/static-payloads.js';
import type { MediaSection } from '../../description.js';
import { codecsOf } from '../across/codecs.js';

/** Not media of their own: retransmissions, redundancy, silence, tones. */
const BESIDE_MEDIA: ReadonlySet<string> = new Set([
  'rtx',
  'red',
  'ulpfec',
  'flexfec-03',
  'cn',
  'telephone-event',
]);

function codecNames(section: MediaSection): ReadonlySet<string> {
  const { listed, mapped } = codecsOf(section);
  const names = new Set<string>();
  for (const payload of listed) {
    const codec = mapped.get(payload);
    const fixed = codec ? undefined : staticPayload(payload);
    if (fixed) names.add(`${fixed.name.toLowerCase()}/${fixed.clockHz}`);
    // Nothing says what it is: the number alone.
    else if (!codec) names.add(payload);
    else if (!BESIDE_MEDIA.has(codec.encoding)) names.add(`${codec.encoding}/${codec.clock}`);
  }
  return names;
}

export function haveNoCodecInCommon(offered: MediaSection, answered: MediaSection): boolean {
  if (!answered.isRtp || answered.formats.length === 0) return false;
  const names = codecNames(offered);
  return names.size > 0 && ![...codecNames(answered)].some((name) => names.has(name));
}
