// The tabs below the meaning.
export const PANELS = [
  'overview',
  'problems',
  'codecs',
  'extensions',
  'candidates',
  'sources',
  'verdict',
] as const;
export type PanelName = (typeof PANELS)[number];
