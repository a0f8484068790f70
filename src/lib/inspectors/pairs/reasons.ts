// Reasons for a win → sentences in the reader's language.
import { type PeerId, assertNever, otherPeer } from '../../recording/events.js';
import type { WinReason } from '../../ice/winning-pair.js';
import * as m from '../../i18n/paraglide/messages.js';
import { instantText } from '../states/instant.js';
import type { PairState } from './check-list.js';

const STATES = {
  frozen: m.panels_pairs_frozen,
  waiting: m.panels_pairs_waiting,
  'in-progress': m.panels_pairs_in_progress,
  succeeded: m.panels_pairs_succeeded,
  failed: m.panels_pairs_failed,
} as const satisfies Record<PairState, () => string>;

export const pairStateName = (state: PairState): string => STATES[state]();

/** One sentence. `pairName` gives the short name of a pair by its id. */
export function reasonText(
  reason: WinReason,
  peer: PeerId,
  pairName: (id: string) => string,
): string {
  const other = otherPeer(peer);
  switch (reason.code) {
    case 'only-pair':
      return m.panels_pairs_why_only_pair();
    case 'only-succeeded':
      return reason.failed === 0
        ? m.panels_pairs_why_only_succeeded({ pairs: reason.pairs })
        : m.panels_pairs_why_only_succeeded_failed({ pairs: reason.pairs, failed: reason.failed });
    case 'highest-priority':
      return m.panels_pairs_why_highest({ succeeded: reason.succeeded });
    case 'nominated-first':
      return m.panels_pairs_why_nominated_first({
        controlling: reason.localControls ? peer : other,
        instant: instantText(reason.atMs),
      });
    case 'kept-below-higher':
      return m.panels_pairs_why_kept();
    case 'nominated':
      return m.panels_pairs_why_nominated({
        controlling: reason.localControls ? peer : other,
        instant: instantText(reason.atMs),
      });
    case 'switched':
      return m.panels_pairs_why_switched({
        instant: instantText(reason.atMs),
        pair: pairName(reason.fromPairId),
      });
    case 'peer-reflexive-early':
      return m.panels_pairs_why_reflexive_early({ peer, other });
    case 'peer-reflexive-unnamed':
      return m.panels_pairs_why_reflexive_unnamed({ other });
    case 'peer-reflexive-local':
      return m.panels_pairs_why_reflexive_local({ peer, other });
    case 'relay-only-allowed':
      return m.panels_pairs_why_relay_only();
    case 'relay-direct-failed':
      return m.panels_pairs_why_relay_failed({ failed: reason.failed });
    case 'relay-direct-unanswered':
      return m.panels_pairs_why_relay_unanswered({ direct: reason.direct });
    default:
      return assertNever(reason);
  }
}
