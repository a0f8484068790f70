import {
  type Direction,
  directionForBrowsers,
  directionFrom,
  receives,
  sends,
} from '../../../direction.js';
import { rfc } from '../../../grammar/entry.js';
import { atLine, type PairRule, replaceAt } from '../../rule.js';
import { addLineAfter, atSection } from '../across/places.js';
import { livePairsOf } from './paired-sections.js';

/** What the answerer may do: send where the offerer receives, receive where it sends. */
const allowed = (offered: Direction, answered: Direction): Direction =>
  directionFrom(sends(answered) && receives(offered), receives(answered) && sends(offered));

/** Chromium: “Incompatible send direction”. Firefox: “Answer tried to set send when offer did not set recv”. */
export const answerDirection = {
  kind: 'pair',
  severity: 'error',
  spec: rfc(3264, '6.1'),
  *check(offer, answer) {
    for (const pair of livePairsOf(offer, answer)) {
      if (!pair.answered.isRtp) continue;
      const { direction: offered } = directionForBrowsers(pair.offered);
      const { direction: answered, line } = directionForBrowsers(pair.answered);
      const expected = allowed(offered, answered);
      if (expected === answered) continue;
      const last = pair.answered.lines.at(-1) ?? pair.answered.head;
      yield {
        at: line ? atLine(line) : atSection(pair.answered),
        params: { offered, answered, expected },
        fix: [
          line ? replaceAt(atLine(line), `a=${expected}`) : addLineAfter(last, `a=${expected}`),
        ],
      };
    }
  },
} satisfies PairRule;
