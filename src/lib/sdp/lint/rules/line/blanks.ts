// The blanks of a line's value that are one too many.
import type { SdpLine } from '../../../document.js';
import { oncePer } from '../../../once-per.js';
import { valueStart, type Word, wordsOf } from './value.js';

/** Before the first word, between two words, or behind the last. */
export type BlankPlace = 'leading' | 'doubled' | 'trailing';

export interface Blank extends Word {
  place: BlankPlace;
  /** How many words stand before it. */
  after: number;
}

/** Free text: there a blank is a character like any other. */
const FREE_TEXT: ReadonlySet<string> = new Set([
  's=',
  'i=',
  'u=',
  'e=',
  'p=',
  'a=tool',
  'a=cat',
  'a=keywds',
]);
/** RFC 8830's draft and RFC 8853 once had a blank there, RFC 4570 has it still. */
const WRITTEN_WITH_BLANK: ReadonlySet<string> = new Set([
  'a=msid-semantic',
  'a=simulcast',
  'a=source-filter',
]);

/** All blanks that the grammar has no place for. Blanks between an `=` and a name are there too. */
export const surplusBlanks = oncePer((line: SdpLine): readonly Blank[] => {
  if (line.form === 'unreadable' || (line.key !== null && FREE_TEXT.has(line.key))) return [];
  if (!mayHaveSurplus(line.text)) return [];
  if (/^a= /.test(line.text)) return [blankAt(line, 2, 'leading', 0)];
  const from = valueStart(line);
  if (from === null) return behindName(line);
  const words = wordsOf(line);
  const blanks: Blank[] = [];
  let at = from;
  for (const [index, word] of words.entries()) {
    const room = index === 0 ? 0 : 1;
    if (word.start - at > room)
      blanks.push(blankAt(line, at + room, index === 0 ? 'leading' : 'doubled', index));
    at = word.end;
  }
  if (at < line.text.length) blanks.push(blankAt(line, at, 'trailing', words.length));
  return blanks.filter(
    ({ place, end, start }) =>
      !(place === 'leading' && end - start === 1 && WRITTEN_WITH_BLANK.has(line.key ?? '')),
  );
});

/** Most lines have none, and this is asked of every line. */
const mayHaveSurplus = (text: string): boolean =>
  text.includes('  ') || text.includes(': ') || text.includes('= ') || text.endsWith(' ');

/** `a=rtcp-mux ` with nothing behind it. */
function behindName(line: SdpLine): Blank[] {
  let bare = line.text.length;
  while (line.text[bare - 1] === ' ') bare--;
  return line.form === 'attribute' &&
    bare < line.text.length &&
    !line.text.slice(0, bare).includes(' ')
    ? [blankAt(line, bare, 'trailing', 0)]
    : [];
}

function blankAt(line: SdpLine, start: number, place: BlankPlace, after: number): Blank {
  let end = start;
  while (line.text[end] === ' ') end++;
  return { place, after, start, end, text: line.text.slice(start, end) };
}

/** For each key the blanks for which Chromium or Firefox refuses the whole description. */
const REFUSED: Readonly<Record<string, readonly BlankPlace[]>> = {
  'm=': ['doubled', 'trailing'],
  'o=': ['doubled', 'trailing'],
  'a=mid': ['leading', 'doubled', 'trailing'],
  'a=setup': ['leading', 'trailing'],
  'a=ice-ufrag': ['leading', 'trailing'],
  'a=ice-pwd': ['leading', 'trailing'],
  'a=fingerprint': ['leading', 'doubled', 'trailing'],
  'a=group': ['doubled', 'trailing'],
  'a=msid': ['leading'],
  'a=extmap': ['leading'],
  'a=rtpmap': ['leading', 'doubled'],
  'a=fmtp': ['leading'],
  'a=rtcp-fb': ['leading'],
  'a=ssrc': ['leading'],
  'a=ssrc-group': ['leading', 'doubled', 'trailing'],
  'a=sctp-port': ['leading', 'trailing'],
  'a=max-message-size': ['leading', 'trailing'],
  'a=rid': ['leading'],
};

/** Names of a candidate whose value Chromium reads as a number, and refuses when it is a blank. */
const NUMBERED: ReadonlySet<string> = new Set([
  'generation',
  'network-id',
  'network-cost',
  'rport',
]);
/** A candidate's words up to its type stand at fixed places. */
const FIXED_WORDS = 7;

export function isRefused(line: SdpLine, { place, after, start }: Blank): boolean {
  // Nothing may stand between a line type's "=" and its value.
  if (place === 'leading' && start === 2) return true;
  const words = wordsOf(line);
  const last = words[after - 1]?.text ?? '';
  if (line.key === null) return false;
  if (line.key === 'b=') return line.section > 0 && place === 'trailing';
  if (line.key === 'a=candidate') {
    if (place === 'leading') return words[FIXED_WORDS - 1]?.text === 'typ';
    return place === 'doubled' && (after <= FIXED_WORDS || NUMBERED.has(last));
  }
  if (line.key === 'a=msid' && place === 'trailing') return words.length === 1;
  if (line.key === 'a=rid' && place === 'trailing') return words.length === 2;
  // Behind the clock rate Chromium looks no further.
  if (line.key === 'a=rtpmap' && place === 'doubled') return after === 1;
  return REFUSED[line.key]?.includes(place) ?? false;
}
