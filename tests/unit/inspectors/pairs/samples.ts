// Check list rows as getStats of Chromium 156 gives them, for tests: hidden addresses, rounded priorities.
import type { CandidateStats, PairStats } from '../../../../src/lib/recording/events.js';

export const end = (
  id: string,
  candidateType: CandidateStats['candidateType'],
  port: number,
  priority: number | null,
  address: string | null = null,
): CandidateStats => ({
  id,
  candidateType,
  address,
  port,
  protocol: 'udp',
  priority,
  relayProtocol: candidateType === 'relay' ? 'udp' : null,
});

export const pair = (
  local: CandidateStats,
  remote: CandidateStats,
  change: Partial<PairStats> = {},
): PairStats => ({
  id: `CP${local.id}_${remote.id}`,
  local,
  remote,
  state: 'waiting',
  nominated: false,
  selected: false,
  priority: null,
  roundTripTimeMs: null,
  requestsSent: 0,
  responsesReceived: 0,
  requestsReceived: 0,
  responsesSent: 0,
  bytesSent: 0,
  bytesReceived: 0,
  ...change,
});

/** A's ends as A sees them, B's as B does; host addresses are hidden, as Chromium hides them. */
export const A_HOST = end('RvyVFMob', 'host', 50211, 2113937151);
export const B_HOST = end('jrURv4Eg', 'host', 41877, 2113937151);
/** B before its candidates: A only knows where its checks come from. */
export const B_REFLEXIVE = end('8OK1Y/k4', 'prflx', 41877, 1845501695);
export const B_NAMED = end('52cHti3Z', 'host', 41877, 2113937151);
export const A_NAMED = end('iET6vE2O', 'host', 50211, 2113937151);
export const A_SRFLX = end('+mLqWlMI', 'srflx', 50211, 1677729535, '203.0.113.7');
export const A_RELAY = end('oJ3Bgpkz', 'relay', 61522, 33562367, '198.51.100.1');
