// How a row is known and how it came out, as the one word that decides how it is drawn.
import { assertNever } from '../recording/events.js';
import type { Row } from '../flow/rows.js';

export const MARKS = [
  'observed',
  'held',
  'inferred',
  'simulated',
  'underWay',
  'notAsked',
  'unanswered',
  'refused',
  'failed',
  'future',
] as const;

export type Mark = (typeof MARKS)[number];

/** 701 says that the server could not be reached; other codes are its own refusal (W3C WebRTC §4.8.3). */
const NOT_REACHED = 701;

/** The mark of a row, whatever the cursor shows of it. */
export function markOf(row: Row): Mark {
  switch (row.result) {
    case 'failed':
      return 'failed';
    case 'notAsked':
      return 'notAsked';
    case 'unanswered':
      return errorCodeOf(row) === null || errorCodeOf(row) === NOT_REACHED
        ? 'unanswered'
        : 'refused';
    case 'reached':
      return row.provenance;
    case 'open':
      return row.position === 'future' ? 'future' : 'underWay';
    default:
      return assertNever(row.result);
  }
}

/** Code of the candidate.error that stands for a missing reply, null when there is none. */
export const errorCodeOf = (row: Row): number | null =>
  row.error?.type === 'candidate.error' ? row.error.errorCode : null;

/** The kinds of mark that these rows show, for the legend. */
export function marksPresent(rows: readonly Row[]): Mark[] {
  const present = new Set(rows.map(markOf));
  return MARKS.filter((mark) => present.has(mark));
}
