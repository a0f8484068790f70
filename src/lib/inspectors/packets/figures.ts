// Figures of packets as each language writes them.
import { formatDuration } from '../../i18n/format.js';
import { language } from '../../i18n/language.svelte.js';
import * as m from '../../i18n/paraglide/messages.js';

/** `1,204`. */
export const formatCount = (count: number): string => count.toLocaleString(language.current);

/** As a duration, and of what is too short for a figure that it is. */
export const formatShort = (ms: number): string =>
  ms < 0.05 ? m.packets_under_tenth() : formatDuration(ms);
