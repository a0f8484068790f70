// Keeps a summary small enough for the page: what comes from the worker is unpacked on the page's own thread.
import type { VersionLine, Versions } from '../../sdp/versions.js';

/** Of the lists themselves, and of the lists in their items. Nobody reads more. */
const MOST_ITEMS = 200;
const MOST_PARTS = 60;
/** A text of a line, such as a password or an address. */
const MOST_CHARACTERS = 1_000;

/** The same with shorter lists and texts; what is cut off is not told here. */
export function bounded<Value>(value: Value, most = MOST_ITEMS): Value {
  // Lists and texts become shorter and nothing else changes, so the type stays what it was.
  return cut(value, most) as Value;
}

const cutText = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;

function cut(value: unknown, most: number): unknown {
  if (typeof value === 'string') return cutText(value);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.slice(0, most).map((item) => cut(item, MOST_PARTS));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, cut(item, most)]));
}

/** The same with shorter lines. */
export const boundedLines = ({ groups, counts }: Versions): Versions => ({
  groups: groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({
      ...row,
      before: row.before && boundedLine(row.before),
      after: row.after && boundedLine(row.after),
    })),
  })),
  counts,
});

const boundedLine = ({ line, parts }: VersionLine): VersionLine => ({
  line,
  parts: parts.map((part) => ({ ...part, text: cutText(part.text) })),
});
