import { rfc } from '../../../grammar/entry.js';
import type { GrammarKey } from '../../../grammar.js';
import { atLine, type AcrossRule } from '../../rule.js';

const ORDER: readonly GrammarKey[] = ['m=', 'i=', 'c=', 'b=', 'k='];

/** A section has its lines in the order m i c b k a. Browsers take another one, other readers may not. */
export const sectionLineOrder = {
  kind: 'across',
  severity: 'note',
  spec: rfc(8866, '5'),
  *check({ media }) {
    for (const section of media) {
      let highest = 0;
      for (const line of section.lines) {
        const rank =
          line.form === 'attribute' || line.key === null ? ORDER.length : ORDER.indexOf(line.key);
        if (line.form !== 'attribute' && rank === -1) continue;
        if (line.form !== 'attribute' && line.key === null) continue;
        if (rank < highest) yield { at: atLine(line), params: { line: line.text.slice(0, 2) } };
        else highest = rank;
      }
    }
  },
} satisfies AcrossRule;
