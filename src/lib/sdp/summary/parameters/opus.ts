// Parameters of Opus (RFC 7587 §6.1).
import { type Meaning, type ReadParameter, figure, flag } from './meaning.js';

export function opusMeaning({ name, value }: ReadParameter): readonly Meaning[] {
  switch (name) {
    case 'minptime':
      return figure(value, 'opus-minptime', 'ms');
    case 'ptime':
      return figure(value, 'opus-ptime', 'ms');
    case 'maxptime':
      return figure(value, 'opus-maxptime', 'ms');
    case 'useinbandfec':
      return flag(value, 'opus-fec-on', 'opus-fec-off');
    case 'usedtx':
      return flag(value, 'opus-dtx-on', 'opus-dtx-off');
    case 'stereo':
      return flag(value, 'opus-stereo-on', 'opus-stereo-off');
    case 'sprop-stereo':
      return flag(value, 'opus-sends-stereo', 'opus-sends-mono');
    case 'cbr':
      return flag(value, 'opus-cbr-on', 'opus-cbr-off');
    case 'maxaveragebitrate':
      return figure(value, 'opus-rate-limit', 'kbit', 1000);
    case 'maxplaybackrate':
      return figure(value, 'opus-playback-limit', 'khz', 1000);
    case 'sprop-maxcapturerate':
      return figure(value, 'opus-capture-limit', 'khz', 1000);
    default:
      return [];
  }
}
