// The pages of the site, in the order of the header.
export const SECTIONS = ['flow', 'sdp'] as const;
export type SectionName = (typeof SECTIONS)[number];
