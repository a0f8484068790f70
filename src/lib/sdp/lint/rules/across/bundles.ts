// BUNDLE as a description writes it (RFC 9143 §5): groups of mids, and the sections behind them.
import { type Description, type MediaSection, tokensOf, valueOf } from '../../description.js';
import type { SdpLine, SdpToken } from '../../../document.js';
import { oncePer } from '../../../once-per.js';

export interface Bundle {
  line: SdpLine;
  mids: readonly SdpToken[];
  /** The sections that it names and that exist, in the order of the group. */
  members: readonly MediaSection[];
}

export const bundlesOf = oncePer((description: Description): readonly Bundle[] => {
  const byMid = sectionsByMid(description);
  return description.session.all('a=group').flatMap((line) => {
    if (valueOf(line, 'semantics') !== 'BUNDLE') return [];
    const mids = tokensOf(line, 'mid');
    const members = new Set(mids.flatMap(({ text }) => byMid.get(text) ?? []));
    return [{ line, mids, members: [...members] }];
  });
});

/** The sections by every name that they give themselves; of two with one name the first. */
export const sectionsByMid = oncePer(
  ({ media }: Description): ReadonlyMap<string, MediaSection> => {
    const byMid = new Map<string, MediaSection>();
    for (const section of media)
      for (const line of section.all('a=mid')) {
        const mid = valueOf(line, 'mid') ?? '';
        if (!byMid.has(mid)) byMid.set(mid, section);
      }
    return byMid;
  },
);

/** Sections that use the transport of another one: members of a BUNDLE behind its first. */
export const bundledBehindFirst = oncePer(
  (description: Description): ReadonlySet<MediaSection> =>
    new Set(bundlesOf(description).flatMap(({ members }) => members.slice(1))),
);

/**
 * The section whose transport a bundled one uses: the first of its BUNDLE that is not rejected (RFC 9143
 * §7.1.3). It is its own; sections outside of any are not here.
 */
export const carriersOf = oncePer(
  (description: Description): ReadonlyMap<MediaSection, MediaSection> => {
    const carriers = new Map<MediaSection, MediaSection>();
    for (const { members } of bundlesOf(description)) {
      const live = members.filter(({ isRejected }) => !isRejected);
      const [carrier] = live;
      if (!carrier) continue;
      for (const section of live) if (!carriers.has(section)) carriers.set(section, carrier);
    }
    return carriers;
  },
);
