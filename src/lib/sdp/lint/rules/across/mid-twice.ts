import { rfc } from '../../../grammar/entry.js';
import { tokensOf, valueOf } from '../../description.js';
import { atLine, type AcrossRule } from '../../rule.js';
import { atValue } from './places.js';

/** Two names for one section, one of them in a BUNDLE: Chromium goes by the last, Firefox by the first. */
export const midTwice = {
  kind: 'across',
  severity: 'error',
  spec: rfc(5888, '4'),
  *check({ session, media }) {
    const grouped = new Set(
      session.all('a=group').flatMap((line) => tokensOf(line, 'mid').map(({ text }) => text)),
    );
    for (const section of media) {
      const [first, ...others] = section.all('a=mid');
      const name = first && valueOf(first, 'mid');
      for (const line of others) {
        const other = valueOf(line, 'mid');
        if (!first || name === undefined || other === undefined || other === name) continue;
        if (grouped.has(name) || grouped.has(other))
          yield {
            at: atValue(line, 'mid'),
            params: { mid: other, name, first: first.number },
            related: [atLine(first)],
          };
      }
    }
  },
} satisfies AcrossRule;
