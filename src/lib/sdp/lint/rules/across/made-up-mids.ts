// Chromium gives names to sections without a=mid: 0, 1, 2 and so on, whatever names are taken.
import type { Description, MediaSection } from '../../description.js';
import { sectionsByMid } from './bundles.js';

export interface MadeUpMid {
  section: MediaSection;
  mid: string;
  /** The section that has this name already. */
  clash: MediaSection | undefined;
}

export function madeUpMids(description: Description): MadeUpMid[] {
  const byMid = sectionsByMid(description);
  return description.media
    .filter(({ mid }) => mid === null)
    .map((section, index) => ({ section, mid: String(index), clash: byMid.get(String(index)) }));
}
