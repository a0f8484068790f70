// The FlowEvent union as valibot schemas: what an event from outside must look like. Loaded on
// first use. Keys that no schema names are left behind, so `__proto__` and its like never arrive.
import * as v from 'valibot';
import {
  DROP_REASONS,
  type FlowEventOf,
  type FlowFactType,
  PEER_IDS,
  STATE_MACHINE_NAMES,
} from '../events.js';
import { CURRENT_VERSION, FORMAT, LIMITS } from './format.js';

const short = v.pipe(v.string(), v.maxLength(LIMITS.shortText));
const long = v.pipe(v.string(), v.maxLength(LIMITS.longText));
// JSON writes 1e999, and JSON.parse makes Infinity of it.
const finite = v.pipe(v.number(), v.finite('finite number'));
const integer = v.pipe(v.number(), v.safeInteger('integer'));
const count = v.pipe(integer, v.minValue(0));

const peer = v.picklist(PEER_IDS);
const trackKind = v.picklist(['audio', 'video']);
const descriptionType = v.picklist(['offer', 'answer']);
const candidateType = v.picklist(['host', 'srflx', 'prflx', 'relay']);
const method = v.picklist([
  'RTCPeerConnection',
  'addTrack',
  'addTransceiver',
  'direction',
  'replaceTrack',
  'createDataChannel',
  'createOffer',
  'createAnswer',
  'setLocalDescription',
  'setRemoteDescription',
  'addIceCandidate',
  'send',
]);

const browserError = v.object({ name: short, message: long });

const candidateInit = v.object({
  candidate: short,
  sdpMid: v.nullable(short),
  sdpMLineIndex: v.nullable(count),
  usernameFragment: v.nullable(short),
});

const payload = v.variant('kind', [
  v.object({ kind: v.literal('description'), type: descriptionType, sdp: long }),
  v.object({ kind: v.literal('candidate'), candidate: candidateInit, candidateSeq: count }),
]);

const candidateStats = v.object({
  id: short,
  candidateType,
  address: v.nullable(short),
  port: v.nullable(count),
  protocol: v.nullable(short),
  priority: v.nullable(count),
  relayProtocol: v.nullable(short),
});

const pairStats = v.object({
  id: short,
  local: candidateStats,
  remote: candidateStats,
  state: v.picklist(['frozen', 'waiting', 'in-progress', 'failed', 'succeeded']),
  nominated: v.boolean(),
  selected: v.boolean(),
  // Views compute with it as a BigInt, which throws for anything else.
  priority: v.nullable(v.pipe(v.string(), v.regex(/^\d{1,20}$/, 'decimal digits'))),
  roundTripTimeMs: v.nullable(finite),
  requestsSent: count,
  responsesReceived: count,
  requestsReceived: count,
  responsesSent: count,
  bytesSent: count,
  bytesReceived: count,
});

const stepFailure = v.variant('code', [
  v.object({ code: v.literal('call-rejected'), method, peer, error: browserError }),
  v.object({
    code: v.literal('ice-failed'),
    peer,
    machine: v.picklist(['iceConnection', 'connection']),
  }),
  v.object({ code: v.literal('no-candidate-pair') }),
  v.object({ code: v.literal('internal'), error: browserError }),
]);

const stepOutcome = v.variant('kind', [
  v.object({ kind: v.literal('reached'), bySeq: count }),
  v.object({
    kind: v.literal('notAsked'),
    reason: v.picklist([
      'no-server',
      'relay-only',
      'no-candidates',
      'connected-before',
      'name-unresolved',
    ]),
  }),
  v.object({ kind: v.literal('unanswered'), afterMs: finite, errorSeq: v.nullable(count) }),
  v.object({ kind: v.literal('failed'), failure: stepFailure }),
]);

const surroundingsChange = v.variant('what', [
  v.object({ what: v.literal('page-hidden') }),
  v.object({ what: v.literal('page-visible'), hiddenForMs: finite }),
  v.object({ what: v.literal('machine-slept'), forMs: finite }),
  v.object({ what: v.literal('offline') }),
  v.object({ what: v.literal('online') }),
  v.object({ what: v.literal('media-ended'), peer, trackKind }),
  v.object({ what: v.literal('media-refused'), peer, error: browserError }),
  v.object({ what: v.literal('media-replaced'), peer, by: v.picklist(['camera', 'scene']) }),
  v.object({ what: v.literal('no-candidate'), peer, afterMs: finite }),
  v.object({ what: v.literal('lab-lost') }),
  v.object({ what: v.literal('lab-reached') }),
  v.object({ what: v.literal('lab-forgot') }),
]);

/** An address is shown, never opened: what it is made of is all that matters. */
const packetEndpoint = v.object({
  address: v.pipe(v.string(), v.regex(/^[\da-f.:]{2,45}$/i, 'IP address')),
  port: v.pipe(count, v.maxValue(65_535)),
});

/** A UDP payload has at most 65,507 bytes, a TURN message over TCP 65,555 (RFC 8489 §6.2.2). */
const base64 = v.pipe(
  v.string(),
  v.maxLength(LIMITS.packetText),
  v.regex(/^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/, 'base64'),
);

const envelope = {
  seq: count,
  atMs: v.pipe(finite, v.minValue(0)),
  step: v.pipe(integer, v.minValue(0), v.maxValue(24)),
  provenance: v.picklist(['observed', 'held', 'inferred', 'simulated']),
};

const event = <const Type extends FlowFactType, Entries extends v.ObjectEntries>(
  type: Type,
  entries: Entries,
) => v.object({ type: v.literal(type), ...entries, ...envelope });

/** One schema an event type. A type that is missing here, or reads as another, does not compile. */
export const EVENT_SCHEMAS = {
  'session.started': event('session.started', {
    servers: v.array(v.object({ urls: v.array(short), hasCredential: v.boolean() })),
    serverChoice: v.picklist(['none', 'public', 'own', 'lab']),
    iceTransportPolicy: v.picklist(['all', 'relay']),
    bundlePolicy: v.literal('max-bundle'),
    userAgent: short,
  }),
  'session.closed': event('session.closed', {}),
  'step.entered': event('step.entered', {}),
  'step.ended': event('step.ended', { outcome: stepOutcome }),
  'peer.created': event('peer.created', { peer }),
  'transport.joined': event('transport.joined', { peer, transport: v.literal('in-page') }),
  'call.started': event('call.started', { peer, method, detail: long }),
  'call.resolved': event('call.resolved', { peer, method, callSeq: count, tookMs: finite }),
  'call.rejected': event('call.rejected', {
    peer,
    method,
    callSeq: count,
    tookMs: finite,
    error: browserError,
  }),
  'description.created': event('description.created', { peer, descriptionType, sdp: long }),
  'description.set': event('description.set', {
    peer,
    side: v.picklist(['local', 'remote']),
    descriptionType,
    sdp: long,
  }),
  'description.grew': event('description.grew', { peer, descriptionType, sdp: long }),
  'candidate.found': event('candidate.found', {
    peer,
    candidate: candidateInit,
    candidateType,
    url: v.nullable(short),
  }),
  'candidate.released': event('candidate.released', {
    peer,
    candidateSeq: count,
    late: v.boolean(),
  }),
  'candidate.added': event('candidate.added', {
    peer,
    candidate: candidateInit,
    candidateSeq: count,
  }),
  'candidate.error': event('candidate.error', {
    peer,
    url: short,
    errorCode: integer,
    errorText: long,
    address: v.nullable(short),
    port: v.nullable(count),
  }),
  'gathering.ended': event('gathering.ended', { peer }),
  'message.sent': event('message.sent', { peer, messageId: short, payload, late: v.boolean() }),
  'message.delivered': event('message.delivered', {
    peer,
    messageId: short,
    payload,
    late: v.boolean(),
  }),
  'state.changed': event('state.changed', {
    peer,
    machine: v.picklist(STATE_MACHINE_NAMES),
    from: short,
    to: short,
  }),
  'track.received': event('track.received', { peer, trackKind }),
  'picture.shown': event('picture.shown', { peer }),
  'channel.message': event('channel.message', {
    peer,
    direction: v.picklist(['sent', 'received']),
    text: long,
  }),
  'stats.sampled': event('stats.sampled', { peer, pairs: v.array(pairStats) }),
  'packet.seen': event('packet.seen', {
    peer,
    leg: v.picklist(['client', 'relayed']),
    direction: v.picklist(['toServer', 'fromServer']),
    transport: v.picklist(['udp', 'tcp']),
    server: packetEndpoint,
    remote: packetEndpoint,
    bytes: base64,
    seenAtMs: finite,
    seenWithinMs: v.pipe(finite, v.minValue(0)),
  }),
  'packets.omitted': event('packets.omitted', {
    peer,
    reason: v.picklist(['media', 'limit']),
    packets: count,
    bytes: count,
  }),
  'packets.dropped': event('packets.dropped', {
    peer,
    reason: v.picklist(DROP_REASONS),
    packets: count,
  }),
  'surroundings.changed': event('surroundings.changed', { change: surroundingsChange }),
} satisfies { [Type in FlowFactType]: v.GenericSchema<unknown, FlowEventOf<Type>> };

/** What an event of this type is once it was read. */
export type ReadEvent = v.InferOutput<(typeof EVENT_SCHEMAS)[FlowFactType]>;

/** ISO 8601 to the second or finer, in UTC. */
function isUtcTime(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}

/** All but the events, which are read one at a time. */
export const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(CURRENT_VERSION),
  startedAt: v.pipe(v.string(), v.check(isUtcTime, 'time in UTC like 2026-11-22T12:00:00Z')),
  savedBy: v.object({ app: short, version: short }),
  events: v.array(v.unknown()),
});
