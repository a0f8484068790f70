// Where the lines of a description, or candidates, stand in the file that they were found in.
import type { SdpDocument } from '../lib/sdp/document.js';
import { joinLines, splitLines, type TextLine } from '../lib/sdp/lines.js';
import { isBlank, sdpStart } from '../lib/sdp/paste/shapes.js';

interface LinePlace {
  /** Of the file. */
  line: TextLine;
  /** Offset in it at which the description's line begins. */
  column: number;
}

export interface FilePlaces {
  /** One for each line of the description. */
  lines: readonly LinePlace[];
  /** Whether it stands there character by character, so that an edit of it is one of the file. */
  isVerbatim: boolean;
}

/**
 * null where a line of it is not in the file as such, as in JSON. `taken`: the numbers of lines that
 * are those of another description.
 */
export function placesInFile(
  file: readonly TextLine[],
  lines: readonly TextLine[],
  taken: ReadonlySet<number>,
): FilePlaces | null {
  const [first] = lines;
  if (!first) return null;
  for (let start = 0; start < file.length; start++) {
    if (!file[start]?.text.includes(first.text)) continue;
    const places = placesFrom(file, start, lines);
    if (!places || places.some(({ line }) => taken.has(line.number))) continue;
    return { lines: places, isVerbatim: isVerbatim(places, lines) };
  }
  return null;
}

/** So many lines of a log between two of a description are no interruption of it any more. */
const MOST_BETWEEN = 200;

/** Between its lines may stand others, but no line of SDP. */
function placesFrom(
  file: readonly TextLine[],
  start: number,
  lines: readonly TextLine[],
): LinePlace[] | null {
  const places: LinePlace[] = [];
  let at = start;
  for (const { text } of lines) {
    let line = file[at];
    const last = at + MOST_BETWEEN;
    while (line && !line.text.includes(text)) {
      if (at === last || sdpStart(line.text) !== -1) return null;
      line = file[++at];
    }
    if (!line) return null;
    // What a log puts in front may hold the same characters.
    const column = line.text.endsWith(text)
      ? line.text.length - text.length
      : line.text.indexOf(text);
    places.push({ line, column });
    at += 1;
  }
  return places;
}

const isVerbatim = (places: readonly LinePlace[], lines: readonly TextLine[]): boolean =>
  places.every(({ line }, index) => {
    const own = lines[index];
    return (
      line.text === own?.text &&
      line.ending === own.ending &&
      line.number === index + (places[0]?.line.number ?? 0)
    );
  });

interface PlacedCandidates {
  /** A line each, as it stands in the file: with `a=` and `candidate:`, or without. */
  text: string;
  places: FilePlaces;
}

/**
 * Each for itself, for what stands between candidates of a log is anything. null where one of them is not
 * in the file as such, or shares its line with another: places of the two could not be told apart.
 * `described`: the numbers of lines that are those of a description.
 */
export function candidatesInFile(
  file: readonly TextLine[],
  candidates: readonly TextLine[],
  described: ReadonlySet<number>,
): PlacedCandidates | null {
  const found: { text: string; place: LinePlace }[] = [];
  const beside = file.filter(({ number }) => !described.has(number));
  const taken = new Set<number>();
  let next = 0;
  for (const { text } of candidates) {
    if (isBlank(text)) continue;
    const at = candidateIn(beside, text, next) ?? candidateIn(beside, text, 0);
    if (!at) {
      // An object says it without that text, and nobody has written it wrong.
      if (text === 'a=end-of-candidates') continue;
      return null;
    }
    const { line } = at.place;
    if (taken.has(line.number)) return null;
    taken.add(line.number);
    found.push(at);
    next = at.index + 1;
  }
  if (found.length === 0) return null;
  const text = joinLines(
    found.map(({ text: own, place: { line } }, index) => ({
      text: own,
      ending: line.ending === '' && index < found.length - 1 ? '\r\n' : line.ending,
    })),
  );
  const lines = found.map(({ place }) => place);
  return { text, places: { lines, isVerbatim: isVerbatim(lines, splitLines(text)) } };
}

/** What stands in front of a candidate's fields, in a description and in objects. */
const NAME_BEFORE = /(?:a=)?candidate:$/;

/** In the first line from this index on that has it, with as much of its name as is there. */
function candidateIn(
  file: readonly TextLine[],
  text: string,
  from: number,
): { text: string; place: LinePlace; index: number } | null {
  const fields = text.replace(/^(?:a=)?candidate:/, '');
  for (let index = from; index < file.length; index++) {
    const line = file[index];
    const at = line?.text.indexOf(fields) ?? -1;
    if (!line || at === -1) continue;
    const name = fields === text ? '' : (NAME_BEFORE.exec(line.text.slice(0, at))?.[0] ?? '');
    return { text: name + fields, place: { line, column: at - name.length }, index };
  }
  return null;
}

/** The same description with the numbers of the file's lines, and the offsets in it. */
export const atFilePlaces = (document: SdpDocument, { lines }: FilePlaces): SdpDocument => ({
  sections: document.sections,
  lines: document.lines.map((line, index) => {
    const place = lines[index];
    return place
      ? { ...line, number: place.line.number, offset: place.line.offset + place.column }
      : line;
  }),
});
