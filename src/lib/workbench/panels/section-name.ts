// What a section is called on the page.
import * as m from '../../i18n/paraglide/messages.js';
import type { SectionSummary } from '../../sdp/summary/sections.js';

/** Its mid, or its number where it has none. */
export const sectionName = ({ mid, index }: Pick<SectionSummary, 'mid' | 'index'>): string =>
  mid ? m.description_mid({ mid: mid.text }) : m.description_section({ number: index + 1 });

/** `audio`, `video`; `data` where data channels run in it. */
export const sectionKind = ({
  media,
  dataChannel,
}: Pick<SectionSummary, 'media' | 'dataChannel'>): string =>
  dataChannel && media === 'application' ? 'data' : media;

/** The section with this number, which no list may hold: those that a table leaves out have a number yet. */
export function sectionNameAt(sections: readonly SectionSummary[], index: number | null): string {
  if (index === null) return m.description_session_part();
  const section = sections[index];
  return section ? sectionName(section) : m.description_section({ number: index + 1 });
}
