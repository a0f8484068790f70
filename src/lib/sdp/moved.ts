// Two versions of one description: which lines were only moved.
import { compareLines, type LineChange } from './compare.js';

/** A line that stands elsewhere now is told at both places. */
export type VersionChange =
  | LineChange
  | { kind: 'moved-away'; before: number; after: number }
  | { kind: 'moved-here'; before: number; after: number };

/**
 * As `compareLines`; a line that went at one place and came, letter for letter, at another is moved.
 * Of several alike the first that went is the first that came.
 */
export function compareVersions(
  before: readonly string[],
  after: readonly string[],
): VersionChange[] {
  const changes = compareLines(before, after);
  const came = new Map<string, number[]>();
  for (const change of changes) {
    if (change.kind !== 'added') continue;
    const text = after[change.after] ?? '';
    const alike = came.get(text);
    if (alike) alike.push(change.after);
    else came.set(text, [change.after]);
  }
  // The first comes last: a list gives its last away without moving the others.
  for (const alike of came.values()) alike.reverse();
  const movedFrom = new Map<number, number>();
  return changes
    .map((change): VersionChange => {
      if (change.kind !== 'removed') return change;
      const to = came.get(before[change.before] ?? '')?.pop();
      if (to === undefined) return change;
      movedFrom.set(to, change.before);
      return { kind: 'moved-away', before: change.before, after: to };
    })
    .map((change): VersionChange => {
      const from = change.kind === 'added' ? movedFrom.get(change.after) : undefined;
      return change.kind === 'added' && from !== undefined
        ? { kind: 'moved-here', before: from, after: change.after }
        : change;
    });
}
