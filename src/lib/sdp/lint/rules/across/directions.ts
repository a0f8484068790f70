// The direction of a section, as its lines say it.
import type { Section } from '../../description.js';
import type { SdpLine } from '../../../document.js';
import { oncePer } from '../../../once-per.js';

const KEYS = ['a=sendrecv', 'a=sendonly', 'a=recvonly', 'a=inactive'] as const;

export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** In the order of the text. */
export const directionLines = oncePer((section: Section): readonly SdpLine[] =>
  KEYS.flatMap((key) => section.all(key)).sort((a, b) => a.number - b.number),
);

/** The last one stands, in both browsers; without one it is sendrecv (RFC 8866 §6.7). */
export function directionOf(section: Section): { direction: Direction; line: SdpLine | null } {
  const line = directionLines(section).at(-1);
  const key = KEYS.find((known) => known === line?.key) ?? 'a=sendrecv';
  return { direction: DIRECTIONS[key], line: line ?? null };
}

const DIRECTIONS = {
  'a=sendrecv': 'sendrecv',
  'a=sendonly': 'sendonly',
  'a=recvonly': 'recvonly',
  'a=inactive': 'inactive',
} as const satisfies Record<(typeof KEYS)[number], Direction>;
