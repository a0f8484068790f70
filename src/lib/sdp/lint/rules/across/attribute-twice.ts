import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';

/** Attributes that stand once; measured with each of them: Chromium takes the last, Firefox the first. */
const SINGLE = [
  'a=setup',
  'a=ice-ufrag',
  'a=ice-pwd',
  'a=sctp-port',
  'a=max-message-size',
  'a=ptime',
] as const;

export const attributeTwice = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(8866, '5.13'),
  *check({ session, media }) {
    for (const section of [session, ...media])
      for (const key of SINGLE) {
        const [first, ...others] = section.all(key);
        if (!first) continue;
        for (const line of others)
          if (line.text !== first.text)
            yield {
              at: atLine(line),
              params: { attribute: key, first: first.number },
              related: [atLine(first)],
            };
      }
  },
} satisfies AcrossRule;
