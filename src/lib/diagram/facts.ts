// What the diagram needs of a recording beside its rows: counts, late candidates, open channels.
import type { FlowEvent, PeerId } from '../recording/events.js';

export interface Moment {
  seq: number;
  atMs: number;
}

/** A candidate that its sending step let through after it had ended. */
export interface LateCandidate extends Moment {
  /** Who sent it. */
  peer: PeerId;
}

export interface DiagramFacts {
  /** Whether a server showed any packet. */
  hasPackets: boolean;
  /** Whether the peers may use nothing but the relay (iceTransportPolicy). */
  relayOnly: boolean;
  /** Sent by this peer in its sending step; late ones are not among them. */
  candidatesSent: Record<PeerId, number>;
  /** Handed to this peer, late ones not among them. */
  candidatesDelivered: Record<PeerId, number>;
  /** Added by this peer, late ones not among them. */
  candidatesAdded: Record<PeerId, number>;
  late: LateCandidate[];
  /** When each peer's data channel opened. */
  channelOpened: Record<PeerId, Moment | null>;
  /** Times at which something happened between or in the peers, ascending, in milliseconds. */
  activityMs: number[];
}

/** One pass over the recording. */
export function diagramFacts(events: readonly FlowEvent[]): DiagramFacts {
  const facts: DiagramFacts = {
    hasPackets: false,
    relayOnly: false,
    candidatesSent: { A: 0, B: 0 },
    candidatesDelivered: { A: 0, B: 0 },
    candidatesAdded: { A: 0, B: 0 },
    late: [],
    channelOpened: { A: null, B: null },
    activityMs: [],
  };
  const lateSeqs = new Set<number>();
  for (const event of events) {
    if (isActivity(event)) facts.activityMs.push(event.atMs);
    switch (event.type) {
      case 'session.started':
        facts.relayOnly = event.iceTransportPolicy === 'relay';
        break;
      case 'packet.seen':
        facts.hasPackets = true;
        break;
      case 'message.sent':
        if (event.payload.kind !== 'candidate') break;
        if (event.late) {
          facts.late.push({ peer: event.peer, seq: event.seq, atMs: event.atMs });
          lateSeqs.add(event.payload.candidateSeq);
        } else facts.candidatesSent[event.peer] += 1;
        break;
      case 'message.delivered':
        if (event.payload.kind === 'candidate' && !lateSeqs.has(event.payload.candidateSeq))
          facts.candidatesDelivered[event.peer] += 1;
        break;
      case 'candidate.added':
        if (!lateSeqs.has(event.candidateSeq)) facts.candidatesAdded[event.peer] += 1;
        break;
      case 'state.changed':
        if (event.machine === 'dataChannel' && event.to === 'open')
          facts.channelOpened[event.peer] ??= { seq: event.seq, atMs: event.atMs };
        break;
      default:
        break;
    }
  }
  return facts;
}

/**
 * The walk's own bookkeeping and the sampling of statistics are not something that happened. Packets
 * passed before they were heard of, and stand on the axis by themselves.
 */
function isActivity(event: FlowEvent): boolean {
  switch (event.type) {
    case 'step.entered':
    case 'step.ended':
    case 'stats.sampled':
    case 'surroundings.changed':
    case 'session.started':
    case 'session.closed':
    case 'packet.seen':
    case 'packets.omitted':
    case 'packets.dropped':
      return false;
    default:
      return true;
  }
}
