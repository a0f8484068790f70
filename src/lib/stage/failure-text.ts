// Why a step failed, in the language of the page.
import * as m from '../i18n/paraglide/messages.js';
import type { Progress } from '../flow/progress.js';
import { stepOf } from '../flow/steps.js';
import { type StepFailure, PEER_IDS, assertNever } from '../recording/events.js';

/** What the words for a failure depend on beside it. */
type Circumstances = Pick<Progress, 'relayOnly' | 'asksTurn' | 'peers'>;

/** What went wrong, in our words, and the browser's own words where there are some. */
export function failureText(
  failure: StepFailure,
  progress: Circumstances,
): { text: string; error: string | null } {
  switch (failure.code) {
    case 'call-rejected':
      return {
        text: m.stage_failed_call({ method: failure.method, peer: failure.peer }),
        error: `${failure.error.name}: ${failure.error.message}`,
      };
    case 'ice-failed':
      return {
        text: m.stage_failed_ice({
          peer: failure.peer,
          state: failure.machine === 'connection' ? 'connectionState' : 'iceConnectionState',
        }),
        error: null,
      };
    case 'no-candidate-pair':
      return { text: noPairText(progress), error: null };
    case 'internal':
      return {
        text: m.stage_failed_internal(),
        error: `${failure.error.name}: ${failure.error.message}`,
      };
    default:
      return assertNever(failure);
  }
}

function noPairText({ relayOnly, asksTurn, peers }: Circumstances): string {
  if (!relayOnly) return m.stage_failed_no_interface();
  if (!asksTurn) return m.stage_failed_relay_without_turn();
  const [empty, ...others] = PEER_IDS.filter((peer) => peers[peer].candidatesFound === 0);
  return empty && others.length === 0
    ? m.stage_failed_relay_refused_one({ peer: empty, step: stepOf('turnReplies', empty).number })
    : m.stage_failed_relay_refused();
}
