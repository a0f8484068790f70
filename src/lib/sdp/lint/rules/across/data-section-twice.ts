import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { atSection } from './places.js';
import { isSctp } from './sctp.js';

/** Firefox: “No transceiver for level 2”. Chromium puts all channels into one of them. */
export const dataSectionTwice = {
  kind: 'across',
  severity: 'error',
  spec: rfc(9429, '5.2.1'),
  *check({ media }) {
    const [first, ...others] = media.filter(isSctp);
    if (!first) return;
    for (const section of others)
      yield {
        at: atSection(section),
        params: { first: first.head.number },
        related: [atSection(first)],
      };
  },
} satisfies AcrossRule;
