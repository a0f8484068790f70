// The spine's vocabulary: every fact that a recording can hold, as one discriminated union.

/** The two ends of the connection. A offers, B answers. */
export type PeerId = 'A' | 'B';

export const PEER_IDS = ['A', 'B'] as const satisfies readonly PeerId[];

export const otherPeer = (peer: PeerId): PeerId => (peer === 'A' ? 'B' : 'A');

/**
 * Where the knowledge of an event comes from.
 * `observed`: an API or the wire said so. `held`: observed earlier, released at this step.
 * `inferred`: deduced from something observed. `simulated`: made up for teaching, and says so.
 */
export type Provenance = 'observed' | 'held' | 'inferred' | 'simulated';

/** The five state machines of a peer, each with the attribute that reports it (W3C WebRTC §4.3, §6.2). */
export type StateMachineName =
  'signaling' | 'iceGathering' | 'iceConnection' | 'connection' | 'dataChannel';

export const STATE_MACHINE_NAMES = [
  'signaling',
  'iceGathering',
  'iceConnection',
  'connection',
  'dataChannel',
] as const satisfies readonly StateMachineName[];

/** State of a machine before its first event. The data channel has none until it is created. */
export const INITIAL_STATES = {
  signaling: 'stable',
  iceGathering: 'new',
  iceConnection: 'new',
  connection: 'new',
  dataChannel: 'none',
} as const satisfies Record<StateMachineName, string>;

export type DescriptionType = 'offer' | 'answer';

/** An RTCIceCandidate as the browser gave it (W3C WebRTC §4.8.1), nothing added. */
export interface CandidateInit {
  candidate: string;
  sdpMid: string | null;
  sdpMLineIndex: number | null;
  usernameFragment: string | null;
}

export type CandidateType = 'host' | 'srflx' | 'prflx' | 'relay';

/** What travels through the signaling server. */
export type SignalingPayload =
  | { kind: 'description'; type: DescriptionType; sdp: string }
  | { kind: 'candidate'; candidate: CandidateInit; candidateSeq: number };

/** An exception as the browser worded it. */
export interface BrowserError {
  name: string;
  message: string;
}

/** What is called on an RTCPeerConnection and its parts, by the specification's names. */
export type CallMethod =
  | 'RTCPeerConnection'
  | 'addTrack'
  | 'addTransceiver'
  /** An attribute that is set, where there is no call: the transceiver's direction. */
  | 'direction'
  | 'replaceTrack'
  | 'createDataChannel'
  | 'createOffer'
  | 'createAnswer'
  | 'setLocalDescription'
  | 'setRemoteDescription'
  | 'addIceCandidate'
  | 'send';

/** One ICE candidate as getStats names it (W3C webrtc-stats §RTCIceCandidateStats). */
export interface CandidateStats {
  id: string;
  candidateType: CandidateType;
  /** Missing for mDNS names and for some peer-reflexive candidates. */
  address: string | null;
  port: number | null;
  protocol: string | null;
  priority: number | null;
  relayProtocol: string | null;
}

/** One row of a peer's check list as getStats tells it (webrtc-stats §RTCIceCandidatePairStats). */
export interface PairStats {
  id: string;
  local: CandidateStats;
  remote: CandidateStats;
  state: 'frozen' | 'waiting' | 'in-progress' | 'failed' | 'succeeded';
  nominated: boolean;
  /** Whether the transport sends over this pair now. */
  selected: boolean;
  /** Pair priority as a decimal string: it overflows a double (RFC 8445 §6.1.2.3). */
  priority: string | null;
  roundTripTimeMs: number | null;
  requestsSent: number;
  responsesReceived: number;
  requestsReceived: number;
  responsesSent: number;
  bytesSent: number;
  bytesReceived: number;
}

/** Why a step was passed over without being asked. */
export type NotAskedReason =
  'no-server' | 'relay-only' | 'no-candidates' | 'connected-before' | 'name-unresolved';

/** Why a step failed. */
export type StepFailure =
  | { code: 'call-rejected'; method: CallMethod; peer: PeerId; error: BrowserError }
  | { code: 'ice-failed'; peer: PeerId; machine: 'iceConnection' | 'connection' }
  | { code: 'no-candidate-pair' }
  | { code: 'internal'; error: BrowserError };

/**
 * How a step ended. `bySeq` is the event that is its evidence, which may be older than the step.
 * `afterMs` counts from the question; `errorSeq` names the candidate.error that says why.
 */
export type StepOutcome =
  | { kind: 'reached'; bySeq: number }
  | { kind: 'notAsked'; reason: NotAskedReason }
  | { kind: 'unanswered'; afterMs: number; errorSeq: number | null }
  | { kind: 'failed'; failure: StepFailure };

/** One configured ICE server as a recording may keep it: without username and credential. */
export interface RecordedIceServer {
  urls: string[];
  hasCredential: boolean;
}

/** `lab`: a server that shows its packets, so that what it did not see was not sent. */
export type ServerChoice = 'none' | 'public' | 'own' | 'lab';

/** Something that happened around the page and bears on the run. */
export type SurroundingsChange =
  | { what: 'page-hidden' }
  | { what: 'page-visible'; hiddenForMs: number }
  | { what: 'machine-slept'; forMs: number }
  | { what: 'offline' }
  | { what: 'online' }
  | { what: 'media-ended'; peer: PeerId; trackKind: 'audio' | 'video' }
  | { what: 'media-refused'; peer: PeerId; error: BrowserError }
  | { what: 'media-replaced'; peer: PeerId; by: 'camera' | 'scene' }
  | { what: 'no-candidate'; peer: PeerId; afterMs: number }
  /** The connection over which the lab tells its packets broke, and came back. */
  | { what: 'lab-lost' }
  | { what: 'lab-reached' }
  /** The lab does not know this run any more, and tells no more packets. */
  | { what: 'lab-forgot' };

/** An IP address and a port, as the server saw them. */
export interface PacketEndpoint {
  address: string;
  port: number;
}

/**
 * A packet as the lab's STUN and TURN server saw it. It is told later than it was seen, so the
 * event's `atMs` is when the page heard of it, and `seenAtMs` when it passed.
 */
export interface SeenPacket {
  /**
   * `client`: between the peer's browser and the server. `relayed`: between the peer's relayed
   * address and somebody who has none at this server (RFC 8656 §2).
   */
  leg: 'client' | 'relayed';
  direction: 'toServer' | 'fromServer';
  /** How the browser talks to the server; a relayed address always speaks UDP. */
  transport: 'udp' | 'tcp';
  /** The server's end: where it listens, or the relayed address. */
  server: PacketEndpoint;
  remote: PacketEndpoint;
  /** The whole payload of the datagram, or one message of a TCP stream, in base64. */
  bytes: string;
  /** On the recording's clock. */
  seenAtMs: number;
  /** How far off `seenAtMs` may be: the lab's clock is compared over a connection that takes time. */
  seenWithinMs: number;
}

/** How many packets the lab saw and did not keep, since the session began. */
export interface OmittedPackets {
  /** `media`: encrypted records beyond the first ones. `limit`: more than a session may keep. */
  reason: 'media' | 'limit';
  packets: number;
  bytes: number;
}

/** Why the lab's server let a packet go no further than itself. */
export const DROP_REASONS = [
  /** Not looked at: too many requests a second. */
  'request-rate',
  /** Too many packets or bytes a second through the relay. */
  'relay-rate',
  /** The client reads its TCP connection too slowly. */
  'slow-client',
  'no-allocation',
  /** Of the peer, for the address at the other end (RFC 8656 §9). */
  'no-permission',
  'no-channel',
  /** The lab does not relay to that address. */
  'forbidden-peer',
  /** Nothing that a STUN and TURN server understands. */
  'malformed',
] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/**
 * How many packets to or from a peer the lab's server dropped, since the session began. Those that came
 * from the peer may have been seen as packets, too: all but those of `request-rate`.
 */
export interface DroppedPackets {
  reason: DropReason;
  packets: number;
}

/** What each event says, without its envelope. Past tense: these are facts. */
export type FlowFact =
  | {
      type: 'session.started';
      servers: RecordedIceServer[];
      serverChoice: ServerChoice;
      iceTransportPolicy: 'all' | 'relay';
      bundlePolicy: 'max-bundle';
      userAgent: string;
    }
  | { type: 'session.closed' }
  | { type: 'step.entered' }
  | { type: 'step.ended'; outcome: StepOutcome }
  | { type: 'peer.created'; peer: PeerId }
  | { type: 'transport.joined'; peer: PeerId; transport: 'in-page' }
  | { type: 'call.started'; peer: PeerId; method: CallMethod; detail: string }
  | { type: 'call.resolved'; peer: PeerId; method: CallMethod; callSeq: number; tookMs: number }
  | {
      type: 'call.rejected';
      peer: PeerId;
      method: CallMethod;
      callSeq: number;
      tookMs: number;
      error: BrowserError;
    }
  | { type: 'description.created'; peer: PeerId; descriptionType: DescriptionType; sdp: string }
  | {
      type: 'description.set';
      peer: PeerId;
      side: 'local' | 'remote';
      descriptionType: DescriptionType;
      sdp: string;
    }
  /** pc.localDescription grew by the candidates gathered since it was set. */
  | { type: 'description.grew'; peer: PeerId; descriptionType: DescriptionType; sdp: string }
  | {
      type: 'candidate.found';
      peer: PeerId;
      candidate: CandidateInit;
      candidateType: CandidateType;
      /** Server that helped to find it, where the browser says so. */
      url: string | null;
    }
  /** A held candidate may go: the recorded moment at which its sending step let it through. */
  | { type: 'candidate.released'; peer: PeerId; candidateSeq: number; late: boolean }
  | { type: 'candidate.added'; peer: PeerId; candidate: CandidateInit; candidateSeq: number }
  | {
      type: 'candidate.error';
      peer: PeerId;
      url: string;
      errorCode: number;
      errorText: string;
      address: string | null;
      port: number | null;
    }
  /** The null candidate: this peer has no more to come. */
  | { type: 'gathering.ended'; peer: PeerId }
  /** Arrived in the server's mailbox. `peer` is the sender. */
  | {
      type: 'message.sent';
      peer: PeerId;
      messageId: string;
      payload: SignalingPayload;
      late: boolean;
    }
  /** Handed over by the server. `peer` is the receiver. */
  | {
      type: 'message.delivered';
      peer: PeerId;
      messageId: string;
      payload: SignalingPayload;
      late: boolean;
    }
  | { type: 'state.changed'; peer: PeerId; machine: StateMachineName; from: string; to: string }
  | { type: 'track.received'; peer: PeerId; trackKind: 'audio' | 'video' }
  /** The first packets of the other's picture came: its track unmuted (W3C WebRTC §5.3). */
  | { type: 'picture.shown'; peer: PeerId }
  /** `peer` is the sender for `sent`, the receiver for `received`. */
  | { type: 'channel.message'; peer: PeerId; direction: 'sent' | 'received'; text: string }
  | { type: 'stats.sampled'; peer: PeerId; pairs: PairStats[] }
  | ({ type: 'packet.seen'; peer: PeerId } & SeenPacket)
  | ({ type: 'packets.omitted'; peer: PeerId } & OmittedPackets)
  | ({ type: 'packets.dropped'; peer: PeerId } & DroppedPackets)
  | { type: 'surroundings.changed'; change: SurroundingsChange };

export type FlowFactType = FlowFact['type'];

/**
 * The envelope. `seq` counts from 0 without gaps; `atMs` is milliseconds since the recording's
 * first event; `step` (0–24) is the row that tells the event: the step at which the walk stood, or
 * for candidates and servers' replies the step that is about them.
 */
export interface EventEnvelope {
  seq: number;
  atMs: number;
  step: number;
  provenance: Provenance;
}

export type FlowEvent = FlowFact & EventEnvelope;

export type FlowEventOf<Type extends FlowFactType> = Extract<FlowEvent, { type: Type }>;

/** A whole recording: what a view gets to see, live or opened. */
export interface Recording {
  /** Wall clock of the first event, ISO 8601 in UTC. */
  startedAt: string;
  origin: 'live' | 'file' | 'sample';
  events: readonly FlowEvent[];
}

export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
