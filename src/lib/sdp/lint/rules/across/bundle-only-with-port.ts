import { rfc } from '../../../grammar/entry.js';
import { tokenOf } from '../../description.js';
import { atToken, type AcrossRule, replaceAt } from '../../rule.js';

/** bundle-only has its meaning beside port 0 alone; beside another port browsers pass over it. */
export const bundleOnlyWithPort = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(9143, '6'),
  *check({ media }) {
    for (const section of media) {
      const port = tokenOf(section.head, 'port');
      if (!port || port.text === '0' || !section.has('a=bundle-only')) continue;
      const at = atToken(section.head, port);
      yield { at, params: { port: port.text }, fix: [replaceAt(at, '0')] };
    }
  },
} satisfies AcrossRule;
