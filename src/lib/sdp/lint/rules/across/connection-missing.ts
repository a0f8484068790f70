import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { addLineAfter, atSection } from './places.js';

/** Firefox refuses: “c= connection line not specified for every media level”. */
export const connectionMissing = {
  kind: 'across',
  needs: 'whole',
  severity: 'error',
  spec: rfc(8866, '5.7'),
  *check({ session, media }) {
    if (session.has('c=')) return;
    for (const section of media)
      if (!section.has('c='))
        yield { at: atSection(section), fix: [addLineAfter(section.head, 'c=IN IP4 0.0.0.0')] };
  },
} satisfies AcrossRule;
