// Instants of a recording as the inspectors write them: to the millisecond, unlike durations.
import * as m from '../../i18n/paraglide/messages.js';

/** `16.204 s`, from the first minute on `1:02.204`. `atMs`: milliseconds since the first event. */
export function instantText(atMs: number): string {
  const figure = instantFigure(atMs);
  return atMs < 60_000 ? m.panels_seconds({ seconds: figure }) : figure;
}

/** The same without a unit, for columns whose head names it: `16.204`, `1:02.204`, `1:00:02.204`. */
export function instantFigure(atMs: number): string {
  const ms = Math.max(0, Math.round(atMs));
  const [hours, minutes] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60];
  const seconds = ((ms % 60_000) / 1000).toFixed(3);
  if (hours > 0) return `${hours}:${pad(minutes, 2)}:${pad(seconds, 6)}`;
  return minutes > 0 ? `${minutes}:${pad(seconds, 6)}` : seconds;
}

const pad = (value: number | string, length: number): string => String(value).padStart(length, '0');
