// How much of a description a text is, and which rules hold for it: who pastes one section, or the
// candidates of a log, has not left the rest out by mistake.
import { readLine, type SdpDocument, type SdpLine } from '../document.js';
import type { GrammarKey } from '../grammar.js';
import { joinLines, type TextLine } from '../lines.js';
import { kindOf } from '../paste/kind.js';
import { attributeOf, isBlank } from '../paste/shapes.js';
import { type Description, type DescriptionType, MediaSection, Section } from './description.js';

/**
 * `section`: lines of a description without its beginning. `candidates`: candidates and nothing else,
 * as trickle ICE sends them. `whole`: all else, for nobody can say what an unknown text lacks.
 */
export type Extent = 'whole' | 'section' | 'candidates';

export function extentOf({ lines }: { lines: readonly TextLine[] }): Extent {
  // Nearly every text; and no section begins so.
  if (lines[0]?.text.startsWith('v=')) return 'whole';
  const kind = kindOf({ text: joinLines(lines), lines });
  return kind === 'section' || kind === 'candidates' ? kind : 'whole';
}

const SIZES = { candidates: 0, section: 1, whole: 2 } as const satisfies Record<Extent, number>;

/**
 * Whether a rule that needs so much of a description holds for this much: what it misses, or finds in
 * the wrong place, may stand in the part that was not given.
 */
export const isEnough = (extent: Extent, needed: Extent = 'section'): boolean =>
  SIZES[extent] >= SIZES[needed];

/** RFC 8840 §9: that of a fragment's m= line only the place counts; the like of it for a=group. */
const IGNORED: ReadonlySet<GrammarKey | null> = new Set<GrammarKey | null>(['m=', 'a=group']);
const ENDS_A_GROUP: ReadonlySet<GrammarKey | null> = new Set<GrammarKey | null>([
  'a=candidate',
  'a=end-of-candidates',
]);

/**
 * Candidates as those of sections. What stands in front of some (RFC 8840 §9: a=mid, a=ice-ufrag) is
 * about them, and no more about the next ones when it comes again.
 */
export function describeCandidates(
  { lines, sections }: SdpDocument,
  type: DescriptionType | null,
): Description {
  const read = lines.filter(({ text }) => !isBlank(text)).map(asCandidate);
  const groups: SdpLine[][] = [];
  let before: SdpLine | null = null;
  for (const line of read) {
    const isNext = before === null || (ENDS_A_GROUP.has(before.key) && !ENDS_A_GROUP.has(line.key));
    if (isNext) groups.push([line]);
    else groups.at(-1)?.push(line);
    before = line;
  }
  return {
    document: { lines: read.filter(({ key }) => !IGNORED.has(key)), sections },
    type,
    session: new Section([]),
    media: groups.map((group, index) => new MediaSection(index, group)),
    memory: new Map(),
  };
}

/**
 * RTCIceCandidate leaves `a=` out (RFC 8839 §5.1), some logs `candidate:` too. Read as if they were
 * there, with the tokens at the places that they have in the line: what is missing has no length.
 */
function asCandidate(line: SdpLine): SdpLine {
  // They are handed over one by one: that browsers take no CR for a line's end is nothing to them.
  const ended: SdpLine = line.ending === '\r' ? { ...line, ending: '\n' } : line;
  const whole = attributeOf(line.text);
  const missing = whole.length - line.text.length;
  if (line.key !== null || missing <= 0) return ended;
  const reading = readLine(whole);
  const moved = (offset: number): number => Math.max(0, offset - missing);
  const tokens = reading.tokens.map((token) => ({
    ...token,
    start: moved(token.start),
    end: moved(token.end),
  }));
  return { ...ended, ...reading, tokens };
}
