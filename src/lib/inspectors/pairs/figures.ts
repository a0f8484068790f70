// Figures of a pair as each language writes them.
import { language } from '../../i18n/language.svelte.js';
import { formatDuration } from '../../i18n/format.js';
import * as m from '../../i18n/paraglide/messages.js';

/** `820 B`, `2.2 kB`, `14 MB`: SI units, as webrtc-stats counts payload. */
export function bytesText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'] as const;
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const value = bytes / 1000 ** power;
  const digits = power > 0 && value < 10 ? 1 : 0;
  const figure = new Intl.NumberFormat(language.current, { maximumFractionDigits: digits });
  return `${figure.format(value)} ${units[power]}`;
}

/** With the digits of an integer in groups, as large ones cannot be read otherwise. */
export const groupedDigits = (value: bigint | number): string =>
  new Intl.NumberFormat(language.current).format(value);

/** Browsers measure a check's round trip in whole milliseconds, so 0 means "less than one". */
export function roundTripText(roundTripTimeMs: number | null): string {
  if (roundTripTimeMs === null) return m.panels_pairs_no_round_trip();
  if (roundTripTimeMs < 1) return m.panels_pairs_round_trip_under_1();
  return m.panels_pairs_round_trip({ duration: formatDuration(roundTripTimeMs) });
}
