// The sections as the picture frames them: each BUNDLE around its own, and what is outside of any.
import type { SectionSummary } from '../../../sdp/summary/sections.js';
import type { DescriptionSummary } from '../../../sdp/summary/summary.js';
import type { Group } from '../../../sdp/summary/transport.js';

export type Frame =
  | { kind: 'bundle'; group: Group; sections: readonly SectionSummary[] }
  /** `unbundled`: there is no BUNDLE at all; `outside`: there is one, without these. */
  | { kind: 'unbundled' | 'outside'; sections: readonly SectionSummary[] };

/** Why a BUNDLE carries nothing: no section has its mids, or those that have are rejected. */
export const whyEmpty = ({ mids, absentMids }: Group): 'absent' | 'rejected' =>
  absentMids.length === mids.length ? 'absent' : 'rejected';

export function framesOf({
  groups,
  sections,
}: Pick<DescriptionSummary, 'groups' | 'sections'>): Frame[] {
  const bundles = groups.flatMap((group, index): Frame[] =>
    group.semantics === 'BUNDLE'
      ? [{ kind: 'bundle', group, sections: sections.filter(({ bundle }) => bundle === index) }]
      : [],
  );
  const others = sections.filter(({ bundle }) => bundle === null);
  if (others.length === 0) return bundles;
  return [...bundles, { kind: bundles.length > 0 ? 'outside' : 'unbundled', sections: others }];
}
