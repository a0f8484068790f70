// Lines that became one, with a blank where each ended.
import { type TextLine, joinLines } from '../../lines.js';
import { hasLineShape, isBlank, isCandidateAt, isSdpLine } from '../shapes.js';
import { oneStep, unwrapper } from '../unwrapper.js';

/** What can follow a free text in the session part (RFC 8866 §5); any letter ends other lines. */
const AFTER_FREE_TEXT: ReadonlyMap<string, string> = new Map([
  ['s', 'iuepcbt'],
  ['i', 'uepcbtam'],
  ['e', 'epcbt'],
  ['p', 'pcbt'],
]);

/** Offsets at which a line begins that is merged into this one. */
function cutsIn(line: string): number[] {
  const cuts: number[] = [];
  if (!isSdpLine(line) && !isCandidateAt(line, 0)) return cuts;
  let letter = line.charAt(0);
  for (let at = nextBlank(line, 0); at !== -1; at = nextBlank(line, at + 1)) {
    const begin = at + 1;
    const isCandidate = line.startsWith('candidate:', begin) && isCandidateAt(line, begin);
    if (!isCandidate && !hasLineShape(line, begin)) continue;
    const next = line.charAt(begin);
    const allowed = isCandidate ? undefined : AFTER_FREE_TEXT.get(letter);
    // A parameter of fmtp may have one letter: "; a=1".
    if (allowed?.includes(next) === false || /[;,]/.test(line.charAt(at - 1))) continue;
    cuts.push(begin);
    letter = next;
  }
  return cuts;
}

function nextBlank(line: string, from: number): number {
  for (let at = from; at < line.length; at++) {
    const char = line[at];
    if (char === ' ' || char === '\t') return at;
  }
  return -1;
}

type Ending = TextLine['ending'];

/** What the lines end with that were not merged, so that all have one end; CR LF where all were. */
const endingOf = (lines: readonly TextLine[], cuts: readonly (readonly number[])[]): Ending =>
  lines.find(
    ({ text, ending }, index) => ending !== '' && !isBlank(text) && cuts[index]?.length === 0,
  )?.ending ?? '\r\n';

function cutUp(
  line: string,
  cuts: readonly number[],
  ending: Ending,
): { text: string; ending: Ending }[] {
  const begins = [0, ...cuts];
  return begins.map((begin, index) => {
    const next = begins[index + 1];
    const text = next === undefined ? line.slice(begin).trimEnd() : line.slice(begin, next - 1);
    return { text, ending };
  });
}

export const mergedLines = unwrapper({
  recognise: ({ lines }) => {
    const cuts = lines.map(({ text }) => cutsIn(text));
    const count = cuts.reduce((sum, places) => sum + places.length, 0);
    // One such line in a description of many is for the lint to tell.
    const filled = lines.filter(({ text }) => !isBlank(text)).length;
    return count > 0 && count >= filled ? cuts : null;
  },
  undo: ({ lines }, cuts) => {
    const count = cuts.reduce((sum, places) => sum + places.length, 0);
    const ending = endingOf(lines, cuts);
    const cut = lines.flatMap((line, index) => {
      const places = cuts[index] ?? [];
      return places.length === 0 ? [line] : cutUp(line.text, places, ending);
    });
    return oneStep(joinLines(cut), 'merged-lines', { count: count + 1 });
  },
});
