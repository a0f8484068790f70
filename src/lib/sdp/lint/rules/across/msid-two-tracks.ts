import { rfc } from '../../../grammar/entry.js';
import { valueOf } from '../../description.js';
import type { AcrossRule } from '../../rule.js';
import { atValue } from './places.js';

/** Chromium: “Two different track IDs in msid attribute in one m= section”. */
export const msidTwoTracks = {
  kind: 'across',
  severity: 'error',
  spec: rfc(8830, '2'),
  *check({ media }) {
    for (const section of media) {
      const withTrack = section.all('a=msid').flatMap((line) => {
        const track = valueOf(line, 'track');
        return track === undefined ? [] : [{ line, track }];
      });
      const [first, ...others] = withTrack;
      if (!first) continue;
      for (const { line, track } of others)
        if (track !== first.track)
          yield {
            at: atValue(line, 'track'),
            params: { track, other: first.track, first: first.line.number },
            related: [atValue(first.line, 'track')],
          };
    }
  },
} satisfies AcrossRule;
