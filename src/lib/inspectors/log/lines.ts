// What the text filter reads of an event. Worded once per event and language, or a search through a
// long log would word all of it with every key.
import type { FlowEvent } from '../../recording/events.js';
import { type Language, language } from '../../i18n/language.svelte.js';
import { summarize } from './summarize.js';

const known: Record<Language, WeakMap<FlowEvent, string>> = {
  en: new WeakMap(),
  'zh-TW': new WeakMap(),
};

/** Type and summary of the event in the reader's language, in lower case. */
export function lineOf(event: FlowEvent): string {
  const lines = known[language.current];
  let line = lines.get(event);
  if (line === undefined) {
    line = `${event.type} ${summarize(event)}`.toLowerCase();
    lines.set(event, line);
  }
  return line;
}
