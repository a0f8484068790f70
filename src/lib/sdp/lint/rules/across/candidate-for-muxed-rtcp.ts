import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { candidatesOf } from './ice-candidates.js';
import { atValue } from './places.js';

/** Component 2 is the port of RTCP; with rtcp-mux there is none. */
export const candidateForMuxedRtcp = {
  kind: 'across',
  severity: 'note',
  spec: rfc(5761, '5.1.3'),
  *check({ media }) {
    for (const section of media) {
      if (!section.has('a=rtcp-mux')) continue;
      for (const { line, component } of candidatesOf(section))
        if (component === '2') yield { at: atValue(line, 'component') };
    }
  },
} satisfies AcrossRule;
