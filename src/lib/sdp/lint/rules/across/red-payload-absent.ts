import { rfc } from '../../../grammar/entry.js';
import { tokenOf, valueOf } from '../../description.js';
import { atToken, type AcrossRule } from '../../rule.js';
import { codecsOf } from './codecs.js';

/** red carries copies of other payload types; this one is not in the m= line. Both browsers take it. */
export const redPayloadAbsent = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(2198, '5'),
  *check({ media }) {
    for (const section of media) {
      const { listed, mapped } = codecsOf(section);
      for (const line of section.all('a=fmtp')) {
        const payload = valueOf(line, 'payload') ?? '';
        if (mapped.get(payload)?.encoding !== 'red') continue;
        const copies = tokenOf(line, 'parameter');
        const absent = copies?.text
          .split('/')
          .find((copy) => /^\d+$/.test(copy) && !listed.has(copy));
        if (copies && absent !== undefined)
          yield { at: atToken(line, copies), params: { payload, absent } };
      }
    }
  },
} satisfies AcrossRule;
