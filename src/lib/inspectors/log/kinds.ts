// Which kind of event a line of the log is, for its filter.
import type { FlowFactType } from '../../recording/events.js';
import * as m from '../../i18n/paraglide/messages.js';

export const LOG_KINDS = [
  'steps',
  'calls',
  'states',
  'messages',
  'candidates',
  'packets',
  'stats',
  'media',
] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/** Every type of event has exactly one kind. */
export const KIND_OF = {
  'session.started': 'steps',
  'session.closed': 'steps',
  'step.entered': 'steps',
  'step.ended': 'steps',
  'peer.created': 'calls',
  'call.started': 'calls',
  'call.resolved': 'calls',
  'call.rejected': 'calls',
  'description.created': 'calls',
  'description.set': 'calls',
  'description.grew': 'candidates',
  'candidate.found': 'candidates',
  'candidate.released': 'candidates',
  'candidate.added': 'candidates',
  'candidate.error': 'candidates',
  'gathering.ended': 'candidates',
  'packet.seen': 'packets',
  'packets.omitted': 'packets',
  'packets.dropped': 'packets',
  'transport.joined': 'messages',
  'message.sent': 'messages',
  'message.delivered': 'messages',
  'channel.message': 'messages',
  'state.changed': 'states',
  'stats.sampled': 'stats',
  'track.received': 'media',
  'picture.shown': 'media',
  'surroundings.changed': 'media',
} as const satisfies Record<FlowFactType, LogKind>;

const NAMES = {
  steps: m.panels_log_kind_steps,
  calls: m.panels_log_kind_calls,
  states: m.panels_log_kind_states,
  messages: m.panels_log_kind_messages,
  candidates: m.panels_log_kind_candidates,
  packets: m.panels_log_kind_packets,
  stats: m.panels_log_kind_stats,
  media: m.panels_log_kind_media,
} as const satisfies Record<LogKind, () => string>;

export const kindName = (kind: LogKind): string => NAMES[kind]();
