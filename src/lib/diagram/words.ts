// The diagram's words in the current language, for a layout that knows none.
import { formatDuration } from '../i18n/format.js';
import * as m from '../i18n/paraglide/messages.js';
import type { DiagramWords } from './layout/compose.js';
import { laneName, shortLaneName } from './row-label.js';

export const diagramWords: DiagramWords = {
  laneName: (lane, short) => (short ? shortLaneName(lane) : laneName(lane)),
  late: (count, delayMs) =>
    count === 1
      ? m.diagram_late_one({ delay: formatDuration(delayMs) })
      : m.diagram_late_count({ count, delay: formatDuration(delayMs) }),
  idle: (ms) => m.diagram_idle({ duration: formatDuration(ms) }),
  figure: axisFigure,
  textbookPlace: (steps, count) =>
    count === 1 ? m.diagram_textbook_row({ steps }) : m.diagram_textbook_rows({ steps }),
  divider: (kind) => (kind === 'notAsked' ? m.diagram_not_asked() : m.diagram_not_walked()),
  get channelOpen() {
    return m.diagram_channel_open();
  },
};

/**
 * A time on the axis, in a column too narrow for words: `+6 ms`, `2.1 s`, `3:05`. The units are
 * those of the SI, the same in every language.
 */
export function axisFigure(ms: number, relative: boolean, compact: boolean): string {
  const sign = relative ? '+' : '';
  const gap = compact ? '' : ' ';
  if (ms < 10) return `${sign}${trimmed(ms)}${gap}ms`;
  if (ms < 999.5) return `${sign}${Math.round(ms)}${gap}ms`;
  if (ms < 59_950) return `${sign}${trimmed(ms / 1000)}${gap}s`;
  const seconds = Math.round(ms / 1000);
  return `${sign}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const trimmed = (value: number): string => value.toFixed(1).replace(/\.0$/, '');
