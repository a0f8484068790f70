import { rfc } from '../../../grammar/entry.js';
import { atLine, type PairRule, removeLine } from '../../rule.js';

/** bundle-only is a word of offers. Both browsers pass over it in an answer. */
export const answerBundleOnly = {
  kind: 'pair',
  severity: 'warning',
  spec: rfc(9143, '6'),
  *check(_offer, answer) {
    for (const section of answer.media)
      for (const line of section.all('a=bundle-only'))
        yield { at: atLine(line), fix: [removeLine(line)] };
  },
} satisfies PairRule;
