// The tabs below the meaning.
export const PANELS = ['problems'] as const;
export type PanelName = (typeof PANELS)[number];
