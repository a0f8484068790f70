import { rfc } from '../../../grammar/entry.js';
import { tokensOf } from '../../description.js';
import { atLine, type PairRule } from '../../rule.js';
import { livePairsOf } from './paired-sections.js';

const MIRRORED: Readonly<Record<string, string>> = { send: 'recv', recv: 'send' };

/** What the offer sends, the answer receives. Both browsers pass over anything else. */
export const answerSimulcastUnoffered = {
  kind: 'pair',
  severity: 'warning',
  spec: rfc(8853, '5.3.2'),
  *check(offer, answer) {
    for (const { offered, answered } of livePairsOf(offer, answer)) {
      const line = answered.first('a=simulcast');
      if (!line) continue;
      const theirs = offered.first('a=simulcast');
      const directions = theirs ? tokensOf(theirs, 'direction').map(({ text }) => text) : [];
      const wrong = tokensOf(line, 'direction').find(
        ({ text }) => !directions.includes(MIRRORED[text] ?? ''),
      );
      if (wrong) yield { at: atLine(line), params: { direction: wrong.text } };
    }
  },
} satisfies PairRule;
