// Which servers the run of an opened recording asked, in words. This page's own are another matter.
import * as m from '../i18n/paraglide/messages.js';
import type { FlowEvent, FlowEventOf, ServerChoice } from '../recording/events.js';

type Started = FlowEventOf<'session.started'>;

const CHOICE_WORDS = {
  none: m.stage_recorded_servers_none,
  public: m.stage_recorded_servers_public,
  own: m.stage_recorded_servers_own,
  lab: m.stage_recorded_servers_lab,
} satisfies Record<ServerChoice, () => string>;

/** A recording that ends before its first event, or lacks it, says nothing of servers. */
const startOf = (events: readonly FlowEvent[]): Started | undefined =>
  events.find((event): event is Started => event.type === 'session.started');

/** For the header, "Recorded with public STUN"; null where the recording does not say. */
export function recordedServersSummary(events: readonly FlowEvent[]): string | null {
  const start = startOf(events);
  if (!start) return null;
  const servers = CHOICE_WORDS[start.serverChoice]();
  return start.iceTransportPolicy === 'relay' ? m.servers_summary_relay({ servers }) : servers;
}

/** A sentence with every URL, for where there is room; null where the recording does not say. */
export function recordedServersSentence(events: readonly FlowEvent[]): string | null {
  const start = startOf(events);
  if (!start) return null;
  const urls = start.servers.flatMap((server) => server.urls);
  const isRelay = start.iceTransportPolicy === 'relay';
  if (urls.length === 0)
    return isRelay ? m.stage_recorded_asked_none_relay() : m.stage_recorded_asked_none();
  const servers = urls.join(m.ui_list_separator());
  return isRelay ? m.stage_recorded_asked_relay({ servers }) : m.stage_recorded_asked({ servers });
}
