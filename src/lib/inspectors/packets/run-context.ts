// What the run has said elsewhere and bears on its packets: passwords of the ICE checks, fingerprints, candidates.
import {
  type CandidateType,
  type FlowEvent,
  type PeerId,
  otherPeer,
} from '../../recording/events.js';
import { parseCandidate } from '../../ice/candidate.js';
import type { PacketEntry } from './entries.js';

export interface KnownCandidate {
  type: CandidateType;
  address: string;
  port: number;
}

export interface RunContext {
  /** Who has described itself with this ufrag, and the password beside it (RFC 8839 §5.4). */
  ice: ReadonlyMap<string, { peer: PeerId; password: string }>;
  /** As `a=fingerprint` has it, upper case; sha-256 alone, which is what browsers write. */
  fingerprints: Readonly<Record<PeerId, readonly string[]>>;
  candidates: Readonly<Record<PeerId, readonly KnownCandidate[]>>;
  hasGathered: Readonly<Record<PeerId, boolean>>;
  /** The browser uses relay candidates alone and shows no others (`iceTransportPolicy`). */
  isRelayOnly: boolean;
  entries: readonly PacketEntry[];
  bySeq: ReadonlyMap<number, PacketEntry>;
}

/** From the events and packets that the cursor shows, and nothing that comes later. */
export function runContext(
  visible: readonly FlowEvent[],
  entries: readonly PacketEntry[],
): RunContext {
  const ice = new Map<string, { peer: PeerId; password: string }>();
  const fingerprints: Record<PeerId, Set<string>> = { A: new Set(), B: new Set() };
  const candidates: Record<PeerId, KnownCandidate[]> = { A: [], B: [] };
  const hasGathered: Record<PeerId, boolean> = { A: false, B: false };
  let isRelayOnly = false;
  for (const event of visible) {
    if (event.type === 'session.started') isRelayOnly = event.iceTransportPolicy === 'relay';
    if (event.type === 'description.set') {
      const peer = event.side === 'local' ? event.peer : otherPeer(event.peer);
      for (const [ufrag, password] of iceCredentials(event.sdp)) ice.set(ufrag, { peer, password });
      for (const [, value = ''] of event.sdp.matchAll(/^a=fingerprint:sha-256 (\S+)/gim))
        fingerprints[peer].add(value.toUpperCase());
    }
    if (event.type === 'candidate.found') {
      const reading = parseCandidate(event.candidate.candidate);
      if (!reading.ok) continue;
      const { address, port } = reading.candidate;
      candidates[event.peer].push({ type: event.candidateType, address, port });
    }
    if (event.type === 'gathering.ended') hasGathered[event.peer] = true;
  }
  return {
    ice,
    fingerprints: { A: [...fingerprints.A], B: [...fingerprints.B] },
    candidates,
    hasGathered,
    isRelayOnly,
    entries,
    bySeq: new Map(entries.map((entry) => [entry.event.seq, entry])),
  };
}

/** Each ufrag with the password of the same section, or of the session where the section has none. */
function iceCredentials(sdp: string): [ufrag: string, password: string][] {
  const [session = '', ...sections] = sdp.split(/^(?=m=)/m);
  const valueIn = (section: string, name: string): string | undefined =>
    new RegExp(`^a=${name}:(\\S+)`, 'm').exec(section)?.[1];
  return [session, ...sections].flatMap((section): [string, string][] => {
    const ufrag = valueIn(section, 'ice-ufrag') ?? valueIn(session, 'ice-ufrag');
    const password = valueIn(section, 'ice-pwd') ?? valueIn(session, 'ice-pwd');
    return ufrag !== undefined && password !== undefined ? [[ufrag, password]] : [];
  });
}
