// Which of the four descriptions is shown, and in which of its versions.
import { PEER_IDS, type FlowEvent, type PeerId } from '../../recording/events.js';
import type { DescriptionView, PeerView } from '../../recording/peer-view.js';
import { stepOf } from '../../flow/steps.js';
import type { DescriptionChoice } from '../panel.js';
import { lensOf } from './lens.js';

/**
 * `sent` is the description as it was set, frozen, and as the other side gets it; `now` is
 * pc.localDescription, which grows with every candidate gathered.
 */
export type DescriptionVersion = 'sent' | 'now';

export const CHOICES: readonly DescriptionChoice[] = PEER_IDS.flatMap((peer) => [
  { peer, side: 'local' as const },
  { peer, side: 'remote' as const },
]);

export type PeerViews = Record<PeerId, PeerView>;

export const isSameChoice = (a: DescriptionChoice, b: DescriptionChoice): boolean =>
  a.peer === b.peer && a.side === b.side;

export const descriptionOf = (
  views: PeerViews,
  choice: DescriptionChoice,
): DescriptionView | null => views[choice.peer][choice.side];

/** The step at which the textbook sets this description. */
export const stepThatSets = ({ peer, side }: DescriptionChoice): number =>
  stepOf(side === 'local' ? 'createDescription' : 'applyDescription', peer).number;

/**
 * The description that the step is about, or the nearest one that is there at the cursor: the same
 * text on its sender's side, else the one that was set last. null when there is none at all.
 */
export function choiceOfStep(step: number, views: PeerViews): DescriptionChoice | null {
  const isThere = (choice: DescriptionChoice): boolean => descriptionOf(views, choice) !== null;
  const about = lensOf(step).descriptions.find(isThere);
  if (about) return about;
  return CHOICES.filter(isThere).reduce<DescriptionChoice | null>((latest, choice) => {
    const setAtMs = descriptionOf(views, choice)?.setAtMs ?? 0;
    const latestMs = latest ? (descriptionOf(views, latest)?.setAtMs ?? 0) : -1;
    return setAtMs > latestMs ? choice : latest;
  }, null);
}

/** Whether pc.localDescription says more by now than what was sent. */
export const hasGrown = (description: DescriptionView): boolean =>
  description.grownSdp !== null && description.grownSdp !== description.sdp;

/** What the shown text is compared with, and where that comes from. */
export interface Comparison {
  sdp: string;
  /** `sent`: the same description before it grew. `earlier`: the one that it replaced. */
  from: 'sent' | 'earlier';
}

/**
 * The last description of the same side before the shown one: what was sent where it has grown, or
 * else the description that this one replaced. null for the first.
 */
export function comparisonFor(
  visible: readonly FlowEvent[],
  choice: DescriptionChoice,
  description: DescriptionView,
  version: DescriptionVersion,
): Comparison | null {
  if (version === 'now') return { sdp: description.sdp, from: 'sent' };
  const earlier = visible
    .flatMap((event) =>
      event.type === 'description.set' && isSameChoice(event, choice) ? [event.sdp] : [],
    )
    .at(-2);
  return earlier === undefined ? null : { sdp: earlier, from: 'earlier' };
}
