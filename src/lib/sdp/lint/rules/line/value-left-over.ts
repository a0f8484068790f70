import type { GrammarKey } from '../../../grammar.js';
import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWords, wordsOf } from './value.js';

/** How many words each has at most. Others hold any number, or have a rule of their own. */
const MOST_WORDS = [
  { key: 'v=', words: 1 },
  { key: 't=', words: 2 },
  { key: 'c=', words: 3 },
  { key: 'a=rtpmap', words: 2 },
  { key: 'a=rtcp', words: 4 },
  { key: 'a=ptime', words: 1 },
  { key: 'a=maxptime', words: 1 },
  { key: 'a=framerate', words: 1 },
  { key: 'a=tls-id', words: 1 },
  { key: 'a=ice-pacing', words: 1 },
] as const satisfies readonly { key: GrammarKey; words: number }[];

/** More words behind the value than the grammar has a place for; browsers pass over them. */
export const valueLeftOver = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8866, '5'),
  lines: MOST_WORDS.map(({ key }) => key),
  *check(line) {
    const most = MOST_WORDS.find(({ key }) => key === line.key)?.words ?? Infinity;
    const words = wordsOf(line);
    const rest = words.slice(most);
    // Blanks around the slashes are `rtpmap-malformed`.
    if (line.key === 'a=rtpmap' && !words[1]?.text.includes('/')) return;
    if (rest.length > 0) yield { at: atWords(line, rest), params: { key: line.key ?? '' } };
  },
} satisfies LineRule;
