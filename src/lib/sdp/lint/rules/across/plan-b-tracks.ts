import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { atValue } from './places.js';
import { sourceValue } from './sources.js';

/** Chromium: “Media section has more than one track specified with a=ssrc lines which is not supported with Unified Plan.” */
export const planBTracks = {
  kind: 'across',
  severity: 'error',
  spec: rfc(9429, '5.2.1'),
  *check({ media }) {
    for (const section of media) {
      if (section.has('a=msid')) continue;
      const tracks = new Map<string, number>();
      for (const line of section.all('a=ssrc')) {
        const track = sourceValue(line, 'msid')?.split(' ')[1];
        if (track === undefined || tracks.has(track)) continue;
        tracks.set(track, line.number);
        const [first] = tracks.values();
        if (tracks.size > 1 && first !== undefined)
          yield { at: atValue(line, 'value'), params: { track, first } };
      }
    }
  },
} satisfies AcrossRule;
