// Run notes → sentences, in the language of the page.
import * as m from '../i18n/paraglide/messages.js';
import { formatDuration } from '../i18n/format.js';
import { type SurroundingsChange, assertNever } from '../recording/events.js';
import type { RunNote } from './run-notes.js';

const CHANNEL_OPENED = {
  checks: m.note_channel_opened_here,
  relay: m.note_channel_opened_relay,
  candidates: m.note_channel_opened_candidates,
} satisfies Record<string, (values: { time: string }) => string>;

/** Sentences with the marks of prose. */
export function noteText(note: RunNote): string {
  switch (note.code) {
    case 'gathering-began':
      return m.note_gathering_began({ found: note.found });
    case 'sent-frozen':
      return m.note_sent_frozen({ lines: note.lines, grown: note.grownCandidates });
    case 'asked-early':
      return m.note_asked_early({
        time: formatDuration(note.beforeMs),
        step: note.describedAtStep,
      });
    case 'request-seen':
      return m.note_request_seen({
        time: formatDuration(note.beforeMs),
        step: note.describedAtStep,
        address: note.from,
      });
    case 'request-seen-here':
      return m.note_request_seen_here({
        time: formatDuration(note.afterMs),
        address: note.from,
      });
    case 'reply-seen':
      return m.note_reply_seen();
    case 'srflx-came':
      return m.note_srflx_came({
        time: formatDuration(note.afterMs),
        step: note.describedAtStep,
        address: note.address,
      });
    case 'relay-came':
      return m.note_relay_came({
        time: formatDuration(note.afterMs),
        step: note.describedAtStep,
        address: note.address,
      });
    case 'no-separate-address':
      return m.note_no_separate_address();
    case 'no-answer-yet':
      return m.note_no_answer_yet({ time: formatDuration(wholeSeconds(note.sinceMs)) });
    case 'no-answer-then':
      return m.note_no_answer_then({ time: formatDuration(note.afterMs) });
    case 'answered-later':
      return m.note_answered_later({ time: formatDuration(note.afterMs) });
    case 'server-error': {
      const said = m.note_server_error({
        time: formatDuration(note.afterMs),
        code: note.errorCode,
        url: note.url,
        text: note.errorText,
      });
      if (note.errorCode === 701) return `${said} ${m.note_server_error_701()}`;
      if (note.errorCode === 401) return `${said} ${m.note_server_error_401()}`;
      return said;
    }
    case 'no-stun-server':
      return m.note_no_stun_server();
    case 'no-turn-server':
      return m.note_no_turn_server();
    case 'stun-relay-only':
      return m.note_stun_relay_only();
    case 'stun-relay-only-seen':
      return m.note_stun_relay_only_seen();
    case 'connected-before':
      return m.note_connected_before();
    case 'name-unresolved':
      return m.note_name_unresolved();
    case 'no-candidates':
      return m.note_no_candidates();
    case 'candidates-held':
      return m.note_candidates_held({
        count: note.count,
        time: formatDuration(note.longestMs),
      });
    case 'candidates-late':
      return m.note_candidates_late({ count: note.count, time: formatDuration(note.afterMs) });
    case 'channel-opened-here':
      return CHANNEL_OPENED[note.by]({ time: formatDuration(note.afterMs) });
    case 'channel-open-since':
      return m.note_channel_open_since({
        step: note.step,
        time: formatDuration(note.beforeMs),
      });
    case 'channel-open':
      return m.note_channel_open({ time: formatDuration(note.afterMs) });
    case 'waiting-failed':
      return m.note_waiting_failed({ peer: note.peer, time: formatDuration(note.afterMs) });
    case 'waiting-for-channel':
      return m.note_waiting_channel({ time: formatDuration(wholeSeconds(note.sinceMs)) });
    case 'waiting-for-candidates':
      return m.note_waiting_candidates({ time: formatDuration(wholeSeconds(note.sinceMs)) });
    case 'surroundings':
      return surroundingsText(note.change);
    default:
      return assertNever(note);
  }
}

/** A figure that counts up while one waits would flicker with more digits. */
const wholeSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;

function surroundingsText(change: SurroundingsChange): string {
  switch (change.what) {
    case 'page-hidden':
      return m.note_page_hidden();
    case 'page-visible':
      return m.note_page_visible({ time: formatDuration(change.hiddenForMs) });
    case 'machine-slept':
      return m.note_machine_slept({ time: formatDuration(change.forMs) });
    case 'offline':
      return m.note_offline();
    case 'online':
      return m.note_online();
    case 'media-ended':
      return m.note_media_ended({ peer: change.peer });
    case 'media-refused':
      return m.note_media_refused({
        peer: change.peer,
        error: `${change.error.name}: ${change.error.message}`,
      });
    case 'media-replaced':
      return change.by === 'camera'
        ? m.note_media_camera({ peer: change.peer })
        : m.note_media_scene({ peer: change.peer });
    case 'no-candidate':
      return m.note_no_candidate({ peer: change.peer, time: formatDuration(change.afterMs) });
    case 'lab-lost':
      return m.note_lab_lost();
    case 'lab-reached':
      return m.note_lab_reached();
    case 'lab-forgot':
      return m.note_lab_forgot();
    default:
      return assertNever(change);
  }
}
