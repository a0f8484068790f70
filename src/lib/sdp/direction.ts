// Which way the media of a section goes, as its lines and those of the session say it.
import type { SdpLine } from './document.js';
import type { Section } from './lint/description.js';
import { oncePer } from './once-per.js';

const DIRECTIONS = ['sendrecv', 'sendonly', 'recvonly', 'inactive'] as const;

export type Direction = (typeof DIRECTIONS)[number];

export interface SaidDirection {
  direction: Direction;
  /** null where nothing is said, which means sendrecv. */
  line: SdpLine | null;
}

const UNSAID: SaidDirection = { direction: 'sendrecv', line: null };

/** In the order of the text. */
export const directionLines = oncePer((section: Section): readonly SdpLine[] =>
  DIRECTIONS.flatMap((direction) => section.all(`a=${direction}`)).sort(
    (a, b) => a.number - b.number,
  ),
);

/** The last line stands, as it does in both browsers. */
function ownDirectionOf(section: Section): SaidDirection | null {
  const line = directionLines(section).at(-1);
  const direction = DIRECTIONS.find((known) => line?.key === `a=${known}`);
  return line && direction ? { direction, line } : null;
}

/** The section's own word, or the session's, which is the default of all sections (RFC 8866 §6.7). */
export const directionOf = (section: Section, session: Section): SaidDirection =>
  ownDirectionOf(section) ?? ownDirectionOf(session) ?? UNSAID;

/** What Chromium and Firefox take it for: they pass over a direction before the sections. */
export const directionForBrowsers = (section: Section): SaidDirection =>
  ownDirectionOf(section) ?? UNSAID;

export const sends = (direction: Direction): boolean =>
  direction === 'sendrecv' || direction === 'sendonly';

export const receives = (direction: Direction): boolean =>
  direction === 'sendrecv' || direction === 'recvonly';

export function directionFrom(send: boolean, receive: boolean): Direction {
  if (send) return receive ? 'sendrecv' : 'sendonly';
  return receive ? 'recvonly' : 'inactive';
}
