import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule, type Finding } from '../../rule.js';
import type { SdpLine } from '../../../document.js';
import type { GrammarKey } from '../../../grammar.js';
import { REQUIRED, rankOf, rankOfKey } from './session-order.js';

/** Chromium reads the session part in one fixed order: “Expect line: s=”, “Expects m line.” */
export const sessionLineOrder = {
  kind: 'across',
  needs: 'whole',
  severity: 'error',
  spec: rfc(8866, '5'),
  *check({ session }) {
    const placed = session.lines.flatMap((line) => {
      const rank = rankOf(line);
      return rank === undefined ? [] : [{ line, rank }];
    });
    const seen = new Set<string>();
    let last: { line: SdpLine; rank: number } | null = null;
    for (const here of placed) {
      const tooEarlyFor = REQUIRED.find(
        (key) => isTooEarlyFor(key, here) && !seen.has(key) && session.has(key),
      );
      const behind = tooEarlyFor && session.first(tooEarlyFor);
      if (behind) yield fault(here.line, behind, placed);
      else if (last && here.rank < last.rank && !isAgain(here.line, seen))
        yield fault(here.line, last.line, placed);
      else {
        if (here.line.key !== null) seen.add(here.line.key);
        if (!last || here.rank >= last.rank) last = here;
        continue;
      }
      // One mend puts all of them right, and a browser stops at the first, too.
      return;
    }
  },
} satisfies AcrossRule;

/** r= shares the rank of t= and stands behind one all the same. */
const isTooEarlyFor = (key: GrammarKey, { line, rank }: { line: SdpLine; rank: number }): boolean =>
  rank > rankOfKey(key) || (key === 't=' && line.key === 'r=');

/** A second line of a type is `session-line-twice`. */
const isAgain = ({ key }: SdpLine, seen: ReadonlySet<string>): boolean =>
  key !== null && key !== 't=' && key !== 'r=' && key !== 'b=' && seen.has(key);

function fault(
  line: SdpLine,
  other: SdpLine,
  placed: readonly { line: SdpLine; rank: number }[],
): Finding {
  const sorted = [...placed].sort((a, b) => a.rank - b.rank);
  const [time] = sorted.filter((one) => one.line.key === 't=');
  const repeat = sorted.findIndex((one) => one.line.key === 'r=');
  // A repetition belongs to the time in front of it; the first of them needs one.
  if (time && repeat !== -1 && sorted.indexOf(time) > repeat) {
    sorted.splice(sorted.indexOf(time), 1);
    sorted.splice(repeat, 0, time);
  }
  return {
    at: atLine(line),
    params: { line: line.text.slice(0, 2), other: other.text.slice(0, 2), place: other.number },
    related: [atLine(other)],
    fix: placed.flatMap((old, index) => {
      const now = sorted[index]?.line ?? old.line;
      const { offset, text } = old.line;
      return now === old.line
        ? []
        : [{ start: offset, end: offset + text.length, insert: now.text }];
    }),
  };
}
