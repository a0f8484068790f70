// Which line of a description a browser means by what it says about it. Each browser words it its own
// way: Chromium quotes the line or names a mid, Firefox counts lines and m= sections.
import { PATTERNS } from './browser-message/patterns.js';
import { Lookup, type Meant, type MeantBy } from './browser-message/lookup.js';

/** `null` where the message names nothing of the text. Any text and any message will do. */
export function lineMeant(text: string, message: string): Meant | null {
  const lookup = new Lookup(text);
  for (const { says, find } of PATTERNS) {
    const found = says.exec(message);
    const meant =
      found &&
      find(
        lookup,
        found.slice(1).map((group) => group ?? ''),
      );
    if (meant) return meant;
  }
  return null;
}

export type { Meant, MeantBy };
