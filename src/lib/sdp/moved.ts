// Two versions of one description: which lines were only moved, and which sections are the same one.
import { compareLines, type LineChange } from './compare.js';

/** A line that stands elsewhere in its section now is told at both places. */
export type VersionChange =
  | LineChange
  | { kind: 'moved-away'; before: number; after: number }
  | { kind: 'moved-here'; before: number; after: number };

export interface VersionChanges {
  /** Every line of both, in reading order. */
  changes: VersionChange[];
  /** What became of a section, by numbers: 0 is the session part. One that went is not in it. */
  sections: ReadonlyMap<number, number>;
}

/**
 * As `compareLines`; a line that went at one place and came, letter for letter, at another one of the
 * same section is moved. Of several alike the first that went is the first that came. In another section
 * a line says something else.
 */
export function compareVersions(
  before: readonly string[],
  after: readonly string[],
): VersionChanges {
  const compared = compareLines(before, after);
  const [was, is] = [sectionNumbers(before), sectionNumbers(after)];
  const sections = sectionsOf(compared, { before, after }, { was, is });
  const keyOf = (section: number | undefined, text: string | undefined): string =>
    `${section} ${text}`;
  const came = new Map<string, number[]>();
  for (const change of compared) {
    if (change.kind !== 'added') continue;
    const key = keyOf(is[change.after], after[change.after]);
    const alike = came.get(key);
    if (alike) alike.push(change.after);
    else came.set(key, [change.after]);
  }
  // The first comes last: a list gives its last away without moving the others.
  for (const alike of came.values()) alike.reverse();
  const movedFrom = new Map<number, number>();
  const changes = compared
    .map((change): VersionChange => {
      if (change.kind !== 'removed') return change;
      const section = sections.get(was[change.before] ?? 0);
      const to = came.get(keyOf(section, before[change.before]))?.pop();
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
  return { changes, sections };
}

const isHead = (line: string | undefined): boolean => line?.startsWith('m=') ?? false;

/** `audio` of `m=audio …`: a section of another kind is another section. */
const mediaOf = (head: string | undefined): string => /^m=\S*/.exec(head ?? '')?.[0] ?? '';

/** Of each line, the number of m= lines up to it. */
function sectionNumbers(lines: readonly string[]): number[] {
  let number = 0;
  return lines.map((line) => (isHead(line) ? ++number : number));
}

/** A section stays where its m= line does; one that went and came, letter for letter, was moved. */
function sectionsOf(
  changes: readonly LineChange[],
  { before, after }: Record<'before' | 'after', readonly string[]>,
  { was, is }: Record<'was' | 'is', readonly number[]>,
): Map<number, number> {
  const sections = new Map([[0, 0]]);
  const came = new Map<string, number[]>();
  for (const change of changes) {
    if (change.kind === 'removed' || !isHead(after[change.after])) continue;
    const head = after[change.after] ?? '';
    const section = is[change.after] ?? 0;
    if (change.kind === 'added') {
      const alike = came.get(head);
      if (alike) alike.push(section);
      else came.set(head, [section]);
    } else if (mediaOf(before[change.before]) === mediaOf(head))
      sections.set(was[change.before] ?? 0, section);
  }
  for (const alike of came.values()) alike.reverse();
  for (const change of changes) {
    if (change.kind !== 'removed' || !isHead(before[change.before])) continue;
    const section = came.get(before[change.before] ?? '')?.pop();
    if (section !== undefined) sections.set(was[change.before] ?? 0, section);
  }
  return sections;
}
