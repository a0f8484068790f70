// What of a text a browser can be asked about, and how.
import { extentOf } from '../../sdp/lint/extent.js';
import { splitLines } from '../../sdp/lines.js';
import { attributeOf, isCandidateAt } from '../../sdp/paste/shapes.js';
import type { CandidateToAsk } from '../../session/ask-browser.js';

/**
 * `section`: media sections without the beginning, given with one that stands in for it. `lines-alone`:
 * not even an m= line, and a browser looks at no line of a section without it.
 */
export type Subject =
  | { kind: 'description' }
  | { kind: 'section'; completed: string; linesBefore: number }
  | { kind: 'candidates'; candidates: readonly CandidateToAsk[] }
  | { kind: 'lines-alone' };

export function subjectOf(text: string): Subject {
  // Nearly every text, and some are long.
  if (text.startsWith('v=')) return { kind: 'description' };
  switch (extentOf({ lines: splitLines(text) })) {
    case 'whole':
      return { kind: 'description' };
    case 'candidates':
      return { kind: 'candidates', candidates: candidatesOf(text) };
    case 'section':
      return /^m=/m.test(text)
        ? { kind: 'section', completed: completed(text), linesBefore: BEGINNING.length }
        : { kind: 'lines-alone' };
  }
}

/** RFC 8839 §5.1: RTCIceCandidate has the attribute without its a=. */
const candidatesOf = (text: string): CandidateToAsk[] =>
  splitLines(text)
    .map((line) => ({ line: line.number, candidate: attributeOf(line.text.trim()).slice(2) }))
    .filter(({ candidate }) => isCandidateAt(candidate, 0));

/**
 * What may stand in front of the first m= line (RFC 8866 §5, RFC 9429 §5.2.1). A section that has such
 * a line of its own goes by that.
 */
const BEGINNING = [
  'v=0',
  'o=- 1 1 IN IP4 127.0.0.1',
  's=-',
  'c=IN IP4 0.0.0.0',
  't=0 0',
  'a=ice-ufrag:section',
  'a=ice-pwd:section-without-beginning',
  `a=fingerprint:sha-256 ${Array.from({ length: 32 }, () => '00').join(':')}`,
  'a=setup:actpass',
];

const completed = (text: string): string =>
  `${BEGINNING.join('\r\n')}\r\n${/[\r\n]$/.test(text) ? text : `${text}\r\n`}`;
