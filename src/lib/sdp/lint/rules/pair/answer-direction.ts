import { rfc } from '../../../grammar/entry.js';
import { atLine, type PairRule, replaceAt } from '../../rule.js';
import { type Direction, directionOf } from '../across/directions.js';
import { addLineAfter, atSection } from '../across/places.js';
import { livePairsOf } from './paired-sections.js';

const sends = (direction: Direction): boolean =>
  direction === 'sendrecv' || direction === 'sendonly';
const receives = (direction: Direction): boolean =>
  direction === 'sendrecv' || direction === 'recvonly';

/** What the answerer may do: send where the offerer receives, receive where it sends. */
function allowed(offered: Direction, answered: Direction): Direction {
  const [send, receive] = [
    sends(answered) && receives(offered),
    receives(answered) && sends(offered),
  ];
  if (send) return receive ? 'sendrecv' : 'sendonly';
  return receive ? 'recvonly' : 'inactive';
}

/** Chromium: “Incompatible send direction”. Firefox: “Answer tried to set send when offer did not set recv”. */
export const answerDirection = {
  kind: 'pair',
  severity: 'error',
  spec: rfc(3264, '6.1'),
  *check(offer, answer) {
    for (const pair of livePairsOf(offer, answer)) {
      if (!pair.answered.isRtp) continue;
      const { direction: offered } = directionOf(pair.offered);
      const { direction: answered, line } = directionOf(pair.answered);
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
