import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';

/** Attributes of the whole session. Behind an m= line both browsers take them and do nothing with them. */
const SESSION_ONLY = ['a=group', 'a=ice-lite', 'a=msid-semantic'] as const;

export const sessionAttributeInSection = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(8866, '5.13'),
  *check({ media }) {
    for (const section of media)
      for (const key of SESSION_ONLY)
        for (const line of section.all(key))
          yield { at: atLine(line), params: { attribute: key, head: section.head.number } };
  },
} satisfies AcrossRule;
