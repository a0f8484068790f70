import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { atValue } from './places.js';
import { OLD_PROTOCOL } from './sctp.js';

/** Both browsers still take the drafts' form, and answer in it. */
export const sctpOldProtocol = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(8841, '4'),
  *check({ media }) {
    for (const { head, protocol } of media)
      if (protocol === OLD_PROTOCOL) yield { at: atValue(head, 'proto') };
  },
} satisfies AcrossRule;
