import { rfc } from '../../../grammar/entry.js';
import { tokensOf, valueOf } from '../../description.js';
import { atLine, type AcrossRule } from '../../rule.js';
import { cnamesOf } from './sources.js';

/** A stream and its retransmissions have one cname (RFC 4588 §5.2). Both browsers go by the group alone. */
export const ssrcGroupCnameDiffers = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(4588, '5.2'),
  *check({ media }) {
    for (const section of media) {
      const cnames = cnamesOf(section);
      for (const group of section.all('a=ssrc-group')) {
        if (valueOf(group, 'semantics') !== 'FID') continue;
        const [first, second] = tokensOf(group, 'ssrc').map(({ text }) => text);
        if (first === undefined || second === undefined) continue;
        const [theirs, own] = [cnames.get(first), cnames.get(second)];
        if (!theirs || !own || theirs.cname === own.cname) continue;
        yield {
          at: atLine(own.line),
          params: {
            ssrc: second,
            cname: own.cname,
            original: first,
            other: theirs.cname,
            first: theirs.line.number,
          },
          related: [atLine(theirs.line), atLine(group)],
        };
      }
    }
  },
} satisfies AcrossRule;
