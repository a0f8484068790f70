// The inspector's panels by name, in the order of their tabs and of the keys 1–6.

export const PANELS = ['sdp', 'candidates', 'packets', 'pairs', 'states', 'log'] as const;
export type PanelName = (typeof PANELS)[number];

export const isPanelName = (value: unknown): value is PanelName =>
  PANELS.some((known) => known === value);
