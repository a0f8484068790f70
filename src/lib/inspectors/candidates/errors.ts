// The errors of servers, those that say the same told once.
import type { FlowEventOf } from '../../recording/events.js';

type CandidateError = FlowEventOf<'candidate.error'>;

export interface ErrorRow {
  first: CandidateError;
  /** The first itself where it came once. */
  last: CandidateError;
  count: number;
  /** One of them belongs to the step shown. */
  isNew: boolean;
}

/**
 * One row for all errors of a peer that have code, server and words in common: a browser reports an
 * unreachable server once for each network interface (W3C WebRTC §4.8.3). In the order of the first.
 */
export function errorRows(errors: readonly CandidateError[], step: number): ErrorRow[] {
  const rows = new Map<string, ErrorRow>();
  for (const error of errors.toSorted((a, b) => a.seq - b.seq)) {
    const key = JSON.stringify([error.peer, error.errorCode, error.url, error.errorText]);
    const row = rows.get(key);
    rows.set(key, {
      first: row?.first ?? error,
      last: error,
      count: (row?.count ?? 0) + 1,
      isNew: (row?.isNew ?? false) || error.step === step,
    });
  }
  return [...rows.values()];
}
