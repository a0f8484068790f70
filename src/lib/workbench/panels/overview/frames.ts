// The sections as the picture frames them: each BUNDLE around its own, and what is outside of any.
import type { SectionSummary } from '../../../sdp/summary/sections.js';
import type { DescriptionSummary } from '../../../sdp/summary/summary.js';
import type { Group } from '../../../sdp/summary/transport.js';

export type Frame =
  | { kind: 'bundle'; group: Group; carries: Carries; sections: readonly SectionSummary[] }
  /** `unbundled`: there is no BUNDLE at all; `outside`: there is one, without these. */
  | { kind: 'unbundled' | 'outside'; sections: readonly SectionSummary[] };

/**
 * What a BUNDLE carries: its sections; or nothing, for no section has its mids, those that have are
 * rejected, or another BUNDLE named them before. `unsaid` where not all of that is so, or where it names
 * more than is shown: mids, or sections behind the last one.
 */
export type Carries = 'sections' | 'absent' | 'rejected' | 'elsewhere' | 'unsaid';

function carriesOf(
  { mids, midCount, absentMids }: Group,
  carried: readonly SectionSummary[],
  sections: readonly SectionSummary[],
): Carries {
  if (mids.length < midCount) return 'unsaid';
  const absent = new Set(absentMids);
  const present = new Set(mids.filter((mid) => !absent.has(mid)));
  if (present.size === 0) return 'absent';
  const named = sections.filter(({ mid }) => mid !== null && present.has(mid.text));
  if (new Set(named.map(({ mid }) => mid?.text)).size < present.size) return 'unsaid';
  if (carried.length > 0) return 'sections';
  if (named.every(({ isRejected }) => isRejected)) return 'rejected';
  return named.every(({ bundle }) => bundle !== null) ? 'elsewhere' : 'unsaid';
}

export function framesOf({
  groups,
  sections,
}: Pick<DescriptionSummary, 'groups' | 'sections'>): Frame[] {
  const bundles = groups.flatMap((group, index): Frame[] => {
    if (group.semantics !== 'BUNDLE') return [];
    const carried = sections.filter(({ bundle }) => bundle === index);
    const carries = carriesOf(group, carried, sections);
    return [{ kind: 'bundle', group, carries, sections: carried }];
  });
  const others = sections.filter(({ bundle }) => bundle === null);
  if (others.length === 0) return bundles;
  return [...bundles, { kind: bundles.length > 0 ? 'outside' : 'unbundled', sections: others }];
}
