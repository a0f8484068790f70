import { rfc } from '../../../grammar/entry.js';
import { atLine, type PairRule, removeLine } from '../../rule.js';

/**
 * bundle-only is a word of offers. Both browsers pass over it in an answer, but for port 0, which does not
 * reject a section with it: RFC 8843 wrote answers so. There nobody can tell what is meant.
 */
export const answerBundleOnly = {
  kind: 'pair',
  severity: 'warning',
  spec: rfc(9143, '6'),
  *check(_offer, answer) {
    for (const section of answer.media)
      for (const line of section.all('a=bundle-only'))
        yield section.port === '0'
          ? { at: atLine(line) }
          : { at: atLine(line), fix: [removeLine(line)] };
  },
} satisfies PairRule;
