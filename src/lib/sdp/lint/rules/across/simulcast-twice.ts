import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';

/** Chromium: “Multiple Simulcast attributes specified.” Firefox goes by the first. */
export const simulcastTwice = {
  kind: 'across',
  severity: 'error',
  spec: rfc(8853, '5.1'),
  *check({ media }) {
    for (const section of media) {
      const [first, ...others] = section.all('a=simulcast');
      if (!first) continue;
      for (const line of others)
        yield { at: atLine(line), params: { first: first.number }, related: [atLine(first)] };
    }
  },
} satisfies AcrossRule;
