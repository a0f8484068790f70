// A description with other text around it, and several in one text.
import { type TextLine, joinLines, splitLines } from '../../lines.js';
import { hasLineShape, isBlank, isNearlySdpLine, isSdpLine, sdpStart } from '../shapes.js';
import { typeBefore } from '../type-in-words.js';
import { type RawPart, type Undone, unwrapper } from '../unwrapper.js';

/** Where a description begins in a line: at v=0, with nothing or another line of SDP behind it. */
const BEGIN = /(?<!\w)v=0(?=[ \t]*$|[ \t]+o=)/;

/** Indexes of the lines in which a description begins. */
function beginsOf(lines: readonly TextLine[]): number[] {
  return lines.flatMap(({ text }, index) => {
    if (!BEGIN.test(text)) return [];
    const next = lines.slice(index + 1, index + 4).find((line) => !isBlank(line.text));
    // A version alone is a word of some other text, unless it is all that there is.
    const goesOn = next === undefined || sdpStart(next.text) !== -1 || isNearlySdpLine(next.text);
    return goesOn || /v=0[ \t]+o=/.test(text) ? [index] : [];
  });
}

/** Whether a description begins in a line of this text, and goes on: a version alone is a word of a log. */
export function holdsBegin(text: string): boolean {
  if (!text.includes('v=0')) return false;
  const lines = splitLines(text);
  const last = lines.findLastIndex((line) => !isBlank(line.text));
  return beginsOf(lines).some(
    (begin) => begin < last || /v=0[ \t]+o=/.test(lines[begin]?.text ?? ''),
  );
}

/** Cuts before each description but the first, with the words that stand in front of it. */
export const severalDescriptions = unwrapper({
  recognise: ({ lines }) => {
    const begins = beginsOf(lines);
    return begins.length > 1 ? begins : null;
  },
  undo: ({ lines }, begins): Undone => {
    const cuts = begins.slice(1).map((begin, index) => {
      const floor = (begins[index] ?? 0) + 1;
      let cut = begin;
      while (cut > floor && sdpStart(lines[cut - 1]?.text ?? '') === -1) cut--;
      return cut;
    });
    const parts = [0, ...cuts].map((from, index) => ({
      text: joinLines(lines.slice(from, cuts[index])),
    }));
    return { parts, steps: [] };
  },
});

interface Inner {
  /** Indexes of its first and last line. */
  first: number;
  last: number;
  /** Where in the first line it begins. */
  column: number;
}

function innerOf(lines: readonly TextLine[]): Inner | null {
  const begin = beginsOf(lines)[0];
  const first =
    begin ?? lines.findIndex(({ text }) => /^[acm]=/.test(text) && hasLineShape(text, 0));
  if (first === -1) return null;
  const column = begin === undefined ? 0 : (lines[begin]?.text.search(BEGIN) ?? 0);
  let last = Math.max(
    first,
    lines.findLastIndex(({ text }) => isSdpLine(text)),
  );
  // What is nearly a line of SDP stays, for the lint to tell.
  while (last + 1 < lines.length && isNearlySdpLine(lines[last + 1]?.text ?? '')) last++;
  return { first, last, column };
}

export const surroundingLines = unwrapper({
  recognise: ({ lines }) => {
    const inner = innerOf(lines);
    if (!inner) return null;
    // A description that lost its first line still begins with what is left of it.
    const hasOther = lines.slice(0, inner.first).every(({ text }) => !isNearlySdpLine(text));
    const isWhole = inner.first === 0 && inner.column === 0 && inner.last === lines.length - 1;
    return hasOther && !isWhole ? inner : null;
  },
  undo: ({ lines }, { first, last, column }): Undone => {
    const before = lines.slice(0, first);
    const after = lines.slice(last + 1);
    const label = lines[first]?.text.slice(0, column) ?? '';
    const inner = lines.slice(first, last + 1).map(({ text, ending }, index) => ({
      text: index === 0 ? text.slice(column) : text,
      ending,
    }));
    const outer = joinLines([...before, { text: label, ending: '\n' }, ...after]);
    const filled = [...before, { text: label }, ...after].filter(
      ({ text }) => !isBlank(text),
    ).length;
    const type = typeBefore(joinLines(before) + label);
    const text = closeQuote(joinLines(inner), label);
    const parts: RawPart[] = [type ? { text, type } : { text }];
    if (outer.includes('candidate:')) parts.push({ text: outer });
    const count = filled > 0 ? filled : before.length + after.length;
    return { parts, steps: [{ code: 'surrounding-lines', params: { count } }] };
  },
});

/** Where a quotation mark stands in front of the description, what follows its fellow is left out. */
function closeQuote(text: string, label: string): string {
  const quote = /["'`]$/.exec(label)?.[0];
  const end = quote === undefined ? -1 : text.lastIndexOf(quote);
  return end !== -1 && !/[\r\n]\S/.test(text.slice(end)) ? text.slice(0, end) : text;
}
