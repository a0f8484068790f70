// What a text is once it is unwrapped, and whether there is anything left to unwrap.
import { grammarKey } from '../grammar.js';
import {
  hasLineShape,
  isBareCandidate,
  isBlank,
  isCandidateAt,
  isNearlySdpLine,
  isSdpLine,
} from './shapes.js';
import type { Paste } from './unwrapper.js';

/** A text with its lines. */
type Lined = Pick<Paste, 'text' | 'lines'>;

/**
 * `section`: lines of a description without its beginning. `candidates`: candidates and nothing else.
 * `nothing`: no characters but white space. `unknown`: none of these.
 */
export type PasteKind = 'description' | 'section' | 'candidates' | 'nothing' | 'unknown';

/** One description from end to end, each line of it in the form of SDP; whether right or wrong. */
export function isWholeDescription({ text, lines }: Lined): boolean {
  // A first line with more in it than a version has swallowed the others.
  if (!/^v=[\w.]{0,8}(?:[\r\n]|$)/.test(text)) return false;
  // Nearly every description ends its lines with LF or CR LF, and needs not be taken apart.
  if (hasLoneCarriageReturn(text))
    return lines.every(({ offset }, index) => index === 0 || isLaterLineAt(text, offset));
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
    if (end + 1 < text.length && !isLaterLineAt(text, end + 1)) return false;
  return true;
}

/** A letter other than v, and an equals sign. */
function isLaterLineAt(text: string, at: number): boolean {
  const letter = text.charCodeAt(at);
  return text.charCodeAt(at + 1) === 0x3d && letter >= 0x61 && letter <= 0x7a && letter !== 0x76;
}

function hasLoneCarriageReturn(text: string): boolean {
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1))
    if (text.charCodeAt(at + 1) !== 0x0a) return true;
  return false;
}

/** What trickle ICE sends beside candidates (RFC 8840 §9), and so WHIP (RFC 9725). */
const BESIDE_CANDIDATES =
  /^(?:m=|a=(?:group:|ice-lite$|ice-options:|ice-pacing:|ice-pwd:|ice-ufrag:|mid:))/;

const isCandidateLine = (line: string): boolean => isCandidateAt(line, 0) || isBareCandidate(line);

/** Candidates and nothing else. */
export function isCandidates({ lines }: Pick<Lined, 'lines'>): boolean {
  let count = 0;
  for (const { text } of lines) {
    const line = text.trim();
    if (isCandidateLine(line) || line === 'a=end-of-candidates') count++;
    else if (line !== '' && !BESIDE_CANDIDATES.test(line)) return false;
  }
  return count > 0;
}

export function kindOf(paste: Lined): PasteKind {
  if (isBlank(paste.text)) return 'nothing';
  if (isWholeDescription(paste)) return 'description';
  if (isCandidates(paste)) return 'candidates';
  const filled = paste.lines.filter(({ text }) => !isBlank(text)).map(({ text }) => text.trim());
  const sdp = filled.filter(isSdpLine);
  // A text with more other lines than lines of SDP is something else that has a few in it.
  if (sdp.length * 2 < filled.length) return 'unknown';
  const media = sdp.findIndex((line) => line.startsWith('m='));
  const session = sdp.slice(0, media === -1 ? sdp.length : media);
  if (session.some((line) => /^[vot]=/.test(line) && hasLineShape(line, 0))) return 'description';
  return sdp.some(isOfASection) ? 'section' : 'unknown';
}

function isOfASection(line: string): boolean {
  if (/^[mcb]=/.test(line)) return hasLineShape(line, 0);
  const name = /^a=[\w-]{1,64}/.exec(line)?.[0];
  return name !== undefined && grammarKey(name) !== null;
}

/**
 * Whether there is no SDP in a text as it stands, right or wrong, so that what the rules say of its lines
 * says nothing: no kind of SDP, fewer than half of its lines a letter and an equals sign, however they are
 * spaced, and none that begins as nothing but SDP does (a version, an origin, a connection, a time, a
 * bandwidth, a section, an attribute that the grammar knows, a candidate).
 */
export function isWithoutSdp(paste: Lined): boolean {
  if (kindOf(paste) !== 'unknown') return false;
  const filled = paste.lines.filter(({ text }) => !isBlank(text)).map(({ text }) => text.trim());
  const meant = filled.filter(isNearlySdpLine).length;
  return meant * 2 < filled.length && !filled.some(isMeantAsSdp);
}

/** What another text has as well, such as `s=`, `i=1` or `v = 2`, says nothing by itself. */
function isMeantAsSdp(line: string): boolean {
  if (line === 'v=0' || /^(?:a=)?candidate:/i.test(line)) return true;
  if (/^m=(?:audio|video|application)\b/i.test(line)) return true;
  const [, letter = '', value = ''] = /^([a-z])[ \t]{0,8}=[ \t]{0,8}(.*)$/i.exec(line) ?? [];
  const spaced = `${letter.toLowerCase()}=${value}`;
  if (/^[otcbm]=/.test(spaced)) return hasLineShape(spaced, 0);
  const name = /^a=[\w-]{1,64}(?=[:\s]|$)/.exec(spaced)?.[0];
  return name !== undefined && grammarKey(name) !== null;
}
