// One event of every type, for tests of what reads and writes them all.
import type {
  CandidateInit,
  FlowFact,
  FlowFactType,
  PairStats,
  Recording,
} from '../../../../src/lib/recording/events.js';

const candidate: CandidateInit = {
  candidate: 'candidate:1 1 udp 2113937151 192.0.2.1 50211 typ host',
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: null,
};

const error = { name: 'OperationError', message: 'No.' };

const pair: PairStats = {
  id: 'CP1',
  local: {
    id: 'L1',
    candidateType: 'host',
    address: '192.0.2.1',
    port: 50211,
    protocol: 'udp',
    priority: 2113937151,
    relayProtocol: null,
  },
  remote: {
    id: 'R1',
    candidateType: 'prflx',
    address: null,
    port: null,
    protocol: null,
    priority: null,
    relayProtocol: null,
  },
  state: 'succeeded',
  nominated: true,
  selected: true,
  priority: '9151314442783293438',
  roundTripTimeMs: 0.4,
  requestsSent: 1,
  responsesReceived: 1,
  requestsReceived: 1,
  responsesSent: 1,
  bytesSent: 4_200,
  bytesReceived: 0,
};

/** In an order in which each refers to earlier ones: `seq` is the index among the keys. */
const FACTS: { [Type in FlowFactType]: Extract<FlowFact, { type: Type }> } = {
  'session.started': {
    type: 'session.started',
    servers: [{ urls: ['stun:stun.example.org'], hasCredential: false }],
    serverChoice: 'own',
    iceTransportPolicy: 'all',
    bundlePolicy: 'max-bundle',
    userAgent: 'test',
  },
  'step.entered': { type: 'step.entered' },
  'step.ended': { type: 'step.ended', outcome: { kind: 'reached', bySeq: 1 } },
  'peer.created': { type: 'peer.created', peer: 'A' },
  'transport.joined': { type: 'transport.joined', peer: 'A', transport: 'in-page' },
  'call.started': { type: 'call.started', peer: 'A', method: 'createOffer', detail: '' },
  'call.resolved': {
    type: 'call.resolved',
    peer: 'A',
    method: 'createOffer',
    callSeq: 5,
    tookMs: 1.25,
  },
  'call.rejected': {
    type: 'call.rejected',
    peer: 'A',
    method: 'createOffer',
    callSeq: 5,
    tookMs: 1,
    error,
  },
  'description.created': {
    type: 'description.created',
    peer: 'A',
    descriptionType: 'offer',
    sdp: 'v=0\r\n',
  },
  'description.set': {
    type: 'description.set',
    peer: 'A',
    side: 'local',
    descriptionType: 'offer',
    sdp: 'v=0\r\n',
  },
  'description.grew': {
    type: 'description.grew',
    peer: 'A',
    descriptionType: 'offer',
    sdp: 'v=0\r\n',
  },
  'candidate.found': {
    type: 'candidate.found',
    peer: 'A',
    candidate,
    candidateType: 'host',
    url: null,
  },
  'candidate.released': { type: 'candidate.released', peer: 'A', candidateSeq: 11, late: false },
  'candidate.added': { type: 'candidate.added', peer: 'B', candidate, candidateSeq: 11 },
  'candidate.error': {
    type: 'candidate.error',
    peer: 'A',
    url: 'stun:stun.example.org',
    errorCode: 701,
    errorText: '',
    address: null,
    port: null,
  },
  'gathering.ended': { type: 'gathering.ended', peer: 'A' },
  'message.sent': {
    type: 'message.sent',
    peer: 'A',
    messageId: 'm1',
    payload: { kind: 'candidate', candidate, candidateSeq: 11 },
    late: true,
  },
  'message.delivered': {
    type: 'message.delivered',
    peer: 'B',
    messageId: 'm2',
    payload: { kind: 'description', type: 'offer', sdp: 'v=0\r\n' },
    late: false,
  },
  'state.changed': {
    type: 'state.changed',
    peer: 'A',
    machine: 'iceConnection',
    from: 'new',
    to: 'checking',
  },
  'track.received': { type: 'track.received', peer: 'A', trackKind: 'video' },
  'picture.shown': { type: 'picture.shown', peer: 'A' },
  'channel.message': { type: 'channel.message', peer: 'A', direction: 'sent', text: 'hello' },
  'stats.sampled': { type: 'stats.sampled', peer: 'A', pairs: [pair] },
  'packet.seen': {
    type: 'packet.seen',
    peer: 'A',
    leg: 'client',
    direction: 'fromServer',
    transport: 'udp',
    server: { address: '127.0.0.1', port: 3478 },
    remote: { address: '::1', port: 50_211 },
    bytes: 'AQEAAA==',
    seenAtMs: 11.5,
    seenWithinMs: 0.5,
  },
  'packets.omitted': {
    type: 'packets.omitted',
    peer: 'B',
    reason: 'media',
    packets: 40,
    bytes: 48_000,
  },
  'packets.dropped': { type: 'packets.dropped', peer: 'A', reason: 'no-permission', packets: 3 },
  'surroundings.changed': {
    type: 'surroundings.changed',
    change: { what: 'page-visible', hiddenForMs: 12 },
  },
  'session.closed': { type: 'session.closed' },
};

/** A recording of these facts, 1 ms apart. */
export function recordingOf(facts: readonly FlowFact[]): Recording {
  return {
    startedAt: '2026-11-22T12:00:00.000Z',
    origin: 'live',
    events: facts.map((fact, seq) => ({
      ...fact,
      seq,
      atMs: seq,
      step: 1,
      provenance: 'observed',
    })),
  };
}

export const ONE_OF_EACH: readonly FlowFact[] = Object.values(FACTS);

/** Where in `ONE_OF_EACH` the fact of this type stands. */
export const indexOf = (type: FlowFactType): number => Object.keys(FACTS).indexOf(type);
