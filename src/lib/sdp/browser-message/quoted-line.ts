// libwebrtc quotes the line that it could not read in front of its reason.
import type { TextLine } from '../lines.js';
import { fieldOf, type Lookup, type Meant, wholeLine } from './lookup.js';

/** "Expect line: s=" is about this line, whatever stands there (RFC 8866 §5: v, o, s come first). */
const EXPECTED: ReadonlyMap<string, number> = new Map([
  ['v', 1],
  ['o', 2],
  ['s', 3],
]);

/** `rest` is "{line} {reason}". The same line may stand there more than once: the first is read first. */
export function quotedLine({ lines, text }: Lookup, [rest = '']: readonly string[]): Meant | null {
  const expected = /Expect line: ([a-z])=$/.exec(rest)?.[1] ?? '';
  const fixed = EXPECTED.get(expected);
  if (fixed !== undefined) return wholeLine(lines[Math.min(fixed, lines.length) - 1], 'line');
  const quoted = longest(lines.filter((line) => isQuoted(line.text, rest)));
  const line = whichOf(quoted, rest, text) ?? withAttribute(lines, rest);
  const value = /Invalid value: (\S+)\.$/.exec(rest)?.[1] ?? '';
  return fieldOf(line, value, 'line');
}

/** An empty line is quoted as nothing, and so is none at all. A lone CR ends no line for libwebrtc. */
const isQuoted = (line: string, rest: string): boolean =>
  line === ''
    ? rest === ' Invalid SDP line.'
    : rest.startsWith(line) && /^[ \r]/.test(rest.slice(line.length, line.length + 1));

/** Of lines that all begin the quotation, the longest, as often as they stand there. */
function longest(lines: readonly TextLine[]): readonly TextLine[] {
  const length = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  return lines.filter(({ text }) => text.length === length);
}

function whichOf(quoted: readonly TextLine[], rest: string, text: string): TextLine | undefined {
  const [first, second] = quoted;
  if (rest.endsWith('Multiple Simulcast attributes specified.')) return second ?? first;
  // A line in right form that is refused for its form is the one without an end.
  const last = quoted.at(-1);
  const isUnended = last?.ending === '' && last.offset + last.text.length === text.length;
  return isUnended && rest.endsWith('Invalid SDP line.') && /^[a-z]=./.test(last.text)
    ? last
    : first;
}

/** Of some attributes it quotes the first field only, without `a=`. */
function withAttribute(lines: readonly TextLine[], rest: string): TextLine | undefined {
  const field = /^\S+/.exec(rest)?.[0];
  if (field === undefined) return undefined;
  return lines.find(({ text }) => text === `a=${field}` || text.startsWith(`a=${field} `));
}
