// Where the lines of a description stand in the file that it was found in.
import type { SdpDocument } from '../lib/sdp/document.js';
import type { TextLine } from '../lib/sdp/lines.js';
import { sdpStart } from '../lib/sdp/paste/shapes.js';

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
