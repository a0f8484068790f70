// getStats() → the check list of one peer (W3C webrtc-stats), as plain rows.
import type { CandidateStats, CandidateType, PairStats } from '../recording/events.js';

type StatsRecord = Record<string, unknown> & { id: string; type: string };

const CANDIDATE_TYPES = new Set<unknown>(['host', 'srflx', 'prflx', 'relay']);
const PAIR_STATES = new Set<unknown>(['frozen', 'waiting', 'in-progress', 'failed', 'succeeded']);

/** Every pair of the report whose two candidates are known, in a stable order. */
export function pairsOf(report: Iterable<[string, unknown]>): PairStats[] {
  const records = new Map<string, StatsRecord>();
  for (const [id, record] of report) records.set(id, record as StatsRecord);
  const selected = new Set(
    [...records.values()]
      .filter((record) => record.type === 'transport')
      .map((record) => record['selectedCandidatePairId']),
  );
  const pairs: PairStats[] = [];
  for (const record of records.values()) {
    if (record.type !== 'candidate-pair' || !PAIR_STATES.has(record['state'])) continue;
    const local = candidateOf(records.get(String(record['localCandidateId'])));
    const remote = candidateOf(records.get(String(record['remoteCandidateId'])));
    if (!local || !remote) continue;
    const roundTripTime = numberOf(record['currentRoundTripTime']);
    pairs.push({
      id: record.id,
      local,
      remote,
      state: record['state'] as PairStats['state'],
      nominated: record['nominated'] === true,
      selected: selected.has(record.id),
      priority: priorityOf(record['priority']),
      roundTripTimeMs: roundTripTime === null ? null : Math.round(roundTripTime * 1e5) / 100,
      requestsSent: numberOf(record['requestsSent']) ?? 0,
      responsesReceived: numberOf(record['responsesReceived']) ?? 0,
      requestsReceived: numberOf(record['requestsReceived']) ?? 0,
      responsesSent: numberOf(record['responsesSent']) ?? 0,
      bytesSent: numberOf(record['bytesSent']) ?? 0,
      bytesReceived: numberOf(record['bytesReceived']) ?? 0,
    });
  }
  return pairs.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Whether two samples differ in more than counters: pairs, states, nomination, selection. */
export function sameCheckList(a: readonly PairStats[], b: readonly PairStats[]): boolean {
  return (
    a.length === b.length &&
    a.every((pair, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        pair.id === other.id &&
        pair.state === other.state &&
        pair.nominated === other.nominated &&
        pair.selected === other.selected &&
        pair.remote.candidateType === other.remote.candidateType
      );
    })
  );
}

function candidateOf(record: StatsRecord | undefined): CandidateStats | null {
  if (!record || !CANDIDATE_TYPES.has(record['candidateType'])) return null;
  return {
    id: record.id,
    candidateType: record['candidateType'] as CandidateType,
    address: textOf(record['address']),
    port: numberOf(record['port']),
    protocol: textOf(record['protocol']),
    priority: numberOf(record['priority']),
    relayProtocol: textOf(record['relayProtocol']),
  };
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

// A double holds a pair priority only to 53 bits; BigInt at least does not print an exponent.
const priorityOf = (value: unknown): string | null =>
  typeof value === 'number' && Number.isFinite(value) ? BigInt(Math.trunc(value)).toString() : null;
