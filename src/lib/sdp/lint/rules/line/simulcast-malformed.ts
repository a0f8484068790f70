import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWords, wordsOf } from './value.js';

function isWellFormed([
  direction = '',
  streams = '',
  second,
  more,
  ...rest
]: readonly string[]): boolean {
  const hasPair = /^(send|recv)$/.test(direction) && areStreams(streams);
  if (second === undefined) return hasPair;
  const isOther = second === (direction === 'send' ? 'recv' : 'send');
  return hasPair && isOther && more !== undefined && areStreams(more) && rest.length === 0;
}

/** Semicolons part streams, commas alternatives, `~` means paused. What a rid may be, the next rule says. */
const areStreams = (text: string): boolean =>
  text.split(/[;,]/).every((stream) => /^~?[^~]/.test(stream));

/** Chromium: “Malformed simulcast line: Must have one or two <direction, streams> pairs.” */
export const simulcastMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8853, '5.1'),
  lines: ['a=simulcast'],
  *check(line) {
    const words = wordsOf(line);
    if (words.length > 0 && !isWellFormed(words.map(({ text }) => text)))
      yield { at: atWords(line, words) };
  },
} satisfies LineRule;
