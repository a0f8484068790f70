// One event → one line in the reader's language.
import {
  type BrowserError,
  type FlowEvent,
  type FlowEventOf,
  type NotAskedReason,
  type PacketEndpoint,
  type Provenance,
  type SignalingPayload,
  type StepFailure,
  type StepOutcome,
  type SurroundingsChange,
  assertNever,
} from '../../recording/events.js';
import { lineCount } from '../../recording/line-count.js';
import { packetBytes, packetLengthBytes } from '../../recording/packet-bytes.js';
import { decodePacket } from '../../stun/decode.js';
import { outlineOf } from '../../stun/outline.js';
import { parseCandidate } from '../../ice/candidate.js';
import { formatDuration } from '../../i18n/format.js';
import * as m from '../../i18n/paraglide/messages.js';
import { dropText } from '../packets/drops.js';
import { machineName } from '../states/names.js';

/** What happened, in one line. Texts of browsers, servers and people come out as they are. */
export function summarize(event: FlowEvent): string {
  switch (event.type) {
    case 'session.started':
      return event.iceTransportPolicy === 'relay'
        ? m.panels_log_session_started_relay({ servers: serversText(event.servers) })
        : m.panels_log_session_started({ servers: serversText(event.servers) });
    case 'session.closed':
      return m.panels_log_session_closed();
    case 'step.entered':
      return m.panels_log_step_entered({ step: event.step });
    case 'step.ended':
      return outcomeText(event.step, event.outcome);
    case 'peer.created':
      return 'new RTCPeerConnection()';
    case 'transport.joined':
      return m.panels_log_joined();
    case 'call.started':
      return `${event.method}(${event.detail})`;
    case 'call.resolved':
      return m.panels_log_resolved({
        method: event.method,
        duration: formatDuration(event.tookMs),
      });
    case 'call.rejected':
      return m.panels_log_rejected({
        method: event.method,
        duration: formatDuration(event.tookMs),
        error: errorText(event.error),
      });
    case 'description.created':
      return m.panels_log_description_created({
        type: event.descriptionType,
        lines: lineCount(event.sdp),
      });
    case 'description.set':
      return event.side === 'local'
        ? m.panels_log_description_local({
            type: event.descriptionType,
            lines: lineCount(event.sdp),
          })
        : m.panels_log_description_remote({
            type: event.descriptionType,
            lines: lineCount(event.sdp),
          });
    case 'description.grew':
      return m.panels_log_description_grew({
        type: event.descriptionType,
        lines: lineCount(event.sdp),
      });
    case 'candidate.found':
      return m.panels_log_candidate_found({ candidate: candidateText(event.candidate.candidate) });
    case 'candidate.released':
      return event.late
        ? m.panels_log_candidate_released_late({ seq: event.candidateSeq })
        : m.panels_log_candidate_released({ seq: event.candidateSeq });
    case 'candidate.added':
      return m.panels_log_candidate_added({ candidate: candidateText(event.candidate.candidate) });
    case 'candidate.error':
      return m.panels_log_candidate_error({
        url: event.url,
        code: event.errorCode,
        text: event.errorText,
      });
    case 'gathering.ended':
      return m.panels_log_gathering_ended();
    case 'message.sent':
      return event.late
        ? m.panels_log_sent_late({ what: payloadText(event.payload) })
        : m.panels_log_sent({ what: payloadText(event.payload) });
    case 'message.delivered':
      return m.panels_log_delivered({ what: payloadText(event.payload) });
    case 'state.changed':
      return `${machineName(event.machine)}: ${event.from} → ${event.to}`;
    case 'track.received':
      return m.panels_log_track({ kind: event.trackKind });
    case 'picture.shown':
      return m.panels_log_picture();
    case 'channel.message':
      return event.direction === 'sent'
        ? m.panels_log_channel_sent({ text: event.text })
        : m.panels_log_channel_received({ text: event.text });
    case 'stats.sampled':
      return event.pairs.length === 0
        ? m.panels_log_stats_none()
        : m.panels_log_stats({
            pairs: event.pairs.length,
            succeeded: event.pairs.filter(({ state }) => state === 'succeeded').length,
          });
    case 'packet.seen':
      return packetText(event);
    case 'packets.omitted':
      return event.reason === 'media'
        ? m.panels_log_packets_omitted_media({ packets: event.packets, bytes: event.bytes })
        : m.panels_log_packets_omitted_limit({ packets: event.packets, bytes: event.bytes });
    case 'packets.dropped':
      return dropText(event);
    case 'surroundings.changed':
      return surroundingsText(event.change);
    default:
      return assertNever(event);
  }
}

/** By the specifications' names, from the outside in, with the way it went. */
function packetText(event: FlowEventOf<'packet.seen'>): string {
  const what = outlineOf(decodePacket(packetBytes(event)))
    .map(({ title }) => title)
    .join(' › ');
  const bytes = packetLengthBytes(event);
  const remote = endpointText(event.remote);
  if (event.leg === 'relayed')
    return event.direction === 'toServer'
      ? m.panels_log_packet_from_beyond({ what, bytes, remote })
      : m.panels_log_packet_to_beyond({ what, bytes, remote });
  return event.direction === 'toServer'
    ? m.panels_log_packet_to_server({ what, bytes, remote })
    : m.panels_log_packet_from_server({ what, bytes, remote });
}

/** RFC 3986 §3.2.2: an IPv6 address stands in brackets before a port. */
const endpointText = ({ address, port }: PacketEndpoint): string =>
  address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;

const PROVENANCES = {
  observed: m.panels_log_observed,
  held: m.panels_log_held,
  inferred: m.panels_log_inferred,
  simulated: m.panels_log_simulated,
} as const satisfies Record<Provenance, () => string>;

/** How the event is known, in a word. */
export const provenanceName = (provenance: Provenance): string => PROVENANCES[provenance]();

const NOT_ASKED = {
  'no-server': m.panels_log_not_asked_no_server,
  'relay-only': m.panels_log_not_asked_relay_only,
  'no-candidates': m.panels_log_not_asked_no_candidates,
  'connected-before': m.panels_log_not_asked_connected_before,
  'name-unresolved': m.panels_log_not_asked_name_unresolved,
} as const satisfies Record<NotAskedReason, () => string>;

export const notAskedText = (reason: NotAskedReason): string => NOT_ASKED[reason]();

function outcomeText(step: number, outcome: StepOutcome): string {
  switch (outcome.kind) {
    case 'reached':
      return m.panels_log_step_reached({ step, seq: outcome.bySeq });
    case 'notAsked':
      return m.panels_log_step_not_asked({ step, reason: notAskedText(outcome.reason) });
    case 'unanswered':
      return m.panels_log_step_unanswered({ step, duration: formatDuration(outcome.afterMs) });
    case 'failed':
      return m.panels_log_step_failed({ step, reason: failureText(outcome.failure) });
    default:
      return assertNever(outcome);
  }
}

function failureText(failure: StepFailure): string {
  switch (failure.code) {
    case 'call-rejected':
      return m.panels_log_failure_rejected({
        method: failure.method,
        peer: failure.peer,
        error: errorText(failure.error),
      });
    case 'ice-failed':
      return m.panels_log_failure_ice({
        machine: machineName(failure.machine),
        peer: failure.peer,
      });
    case 'no-candidate-pair':
      return m.panels_log_failure_no_pair();
    case 'internal':
      return errorText(failure.error);
    default:
      return assertNever(failure);
  }
}

function surroundingsText(change: SurroundingsChange): string {
  switch (change.what) {
    case 'page-hidden':
      return m.panels_log_page_hidden();
    case 'page-visible':
      return m.panels_log_page_visible({ duration: formatDuration(change.hiddenForMs) });
    case 'machine-slept':
      return m.panels_log_machine_slept({ duration: formatDuration(change.forMs) });
    case 'offline':
      return m.panels_log_offline();
    case 'online':
      return m.panels_log_online();
    case 'media-ended':
      return m.panels_log_media_ended({ kind: change.trackKind });
    case 'media-refused':
      return m.panels_log_media_refused({ error: errorText(change.error) });
    case 'media-replaced':
      return change.by === 'camera' ? m.panels_log_media_camera() : m.panels_log_media_scene();
    case 'no-candidate':
      return m.panels_log_no_candidate({ duration: formatDuration(change.afterMs) });
    case 'lab-lost':
      return m.panels_log_lab_lost();
    case 'lab-reached':
      return m.panels_log_lab_reached();
    case 'lab-forgot':
      return m.panels_log_lab_forgot();
    default:
      return assertNever(change);
  }
}

const errorText = ({ name, message }: BrowserError): string => `${name}: ${message}`;

/** `srflx 203.0.113.7:50211 udp`, or the line itself where it cannot be read. */
export function candidateText(line: string): string {
  const reading = parseCandidate(line);
  if (!reading.ok) return line;
  const { type, address, port, transport } = reading.candidate;
  return `${type} ${address}:${port} ${transport.toLowerCase()}`;
}

const payloadText = (payload: SignalingPayload): string =>
  payload.kind === 'description' ? payload.type : candidateText(payload.candidate.candidate);

function serversText(servers: readonly { urls: readonly string[] }[]): string {
  const urls = servers.flatMap((server) => server.urls);
  return urls.length === 0 ? m.panels_log_no_servers() : urls.join(', ');
}
