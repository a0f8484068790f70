// What to call the ends of a pair: getStats hides mDNS names, the candidates themselves tell them.
import { parseCandidate } from '../../ice/candidate.js';
import type { CandidateInit, CandidateStats, FlowEvent, PeerId } from '../../recording/events.js';

interface NamedCandidate {
  address: string;
  port: number;
  type: string;
}

export interface KnownCandidates {
  /** Found by the peer itself. */
  local: NamedCandidate[];
  /** Given to it with addIceCandidate. */
  remote: NamedCandidate[];
}

/** The candidates whose addresses a peer was told, as far as the cursor shows. */
export function knownCandidates(visible: readonly FlowEvent[], peer: PeerId): KnownCandidates {
  const known: KnownCandidates = { local: [], remote: [] };
  for (const event of visible) {
    if (event.type !== 'candidate.found' && event.type !== 'candidate.added') continue;
    if (event.peer !== peer) continue;
    const named = nameOf(event.candidate);
    if (named) known[event.type === 'candidate.found' ? 'local' : 'remote'].push(named);
  }
  return known;
}

/**
 * The address of one end, or null when neither getStats nor a candidate tells it: a peer-reflexive
 * end comes without one where the browser hides host addresses.
 */
export function addressOf(
  candidate: CandidateStats,
  known: readonly NamedCandidate[],
): string | null {
  if (candidate.address !== null) return candidate.address;
  const named = known.find(
    ({ port, type }) => port === candidate.port && type === candidate.candidateType,
  );
  return named?.address ?? null;
}

function nameOf({ candidate }: CandidateInit): NamedCandidate | null {
  const reading = parseCandidate(candidate);
  if (!reading.ok) return null;
  const { address, port, type } = reading.candidate;
  return { address, port, type };
}
