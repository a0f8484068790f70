// What changed between two descriptions, line by line.

/** Indexes count from 0 in the list of lines before and after. */
export type LineChange =
  | { kind: 'same'; before: number; after: number }
  | { kind: 'changed'; before: number; after: number }
  | { kind: 'added'; after: number }
  | { kind: 'removed'; before: number };

/** Beyond so many edits the middle counts as replaced: the search costs the square of them. */
const MAX_EDITS = 2000;

/**
 * Every line of both lists once, in reading order. The lines that stay the same are a longest common
 * subsequence (Myers, "An O(ND) Difference Algorithm"). Where lines went and others came, two with
 * the same beginning (`m=`, `c=`, `a=rtcp:`) count as one that was changed, and so do two directions.
 */
export function compareLines(before: readonly string[], after: readonly string[]): LineChange[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let endBefore = before.length;
  let endAfter = after.length;
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore--;
    endAfter--;
  }
  const middle = commonPairs(before.slice(start, endBefore), after.slice(start, endAfter));
  const pairs: (readonly [number, number])[] = [
    ...Array.from({ length: start }, (_, i) => [i, i] as const),
    ...middle.map(([x, y]) => [x + start, y + start] as const),
    ...Array.from(
      { length: before.length - endBefore },
      (_, i) => [endBefore + i, endAfter + i] as const,
    ),
  ];
  const changes: LineChange[] = [];
  let x = 0;
  let y = 0;
  for (const [beforeIndex, afterIndex] of [...pairs, [before.length, after.length] as const]) {
    for (const change of hunk(before, after, x, beforeIndex, y, afterIndex)) changes.push(change);
    if (beforeIndex < before.length)
      changes.push({ kind: 'same', before: beforeIndex, after: afterIndex });
    x = beforeIndex + 1;
    y = afterIndex + 1;
  }
  return changes;
}

/** Lines that went (x to xEnd) and lines that came (y to yEnd) at one place; what went comes first. */
function hunk(
  before: readonly string[],
  after: readonly string[],
  x: number,
  xEnd: number,
  y: number,
  yEnd: number,
): LineChange[] {
  const changes: LineChange[] = [];
  let removed = x;
  let added = y;
  const tellUpTo = (removedEnd: number, addedEnd: number): void => {
    while (removed < removedEnd) changes.push({ kind: 'removed', before: removed++ });
    while (added < addedEnd) changes.push({ kind: 'added', after: added++ });
  };
  const withBeginning = new Map<string, number[]>();
  for (let line = xEnd - 1; line >= x; line--) {
    const beginning = beginningOf(before[line]);
    const lines = withBeginning.get(beginning);
    if (lines) lines.push(line);
    else withBeginning.set(beginning, [line]);
  }
  for (let candidate = y; candidate < yEnd; candidate++) {
    // The nearest comes last.
    const lines = withBeginning.get(beginningOf(after[candidate])) ?? [];
    let match = lines.pop();
    while (match !== undefined && match < removed) match = lines.pop();
    if (match === undefined) continue;
    tellUpTo(match, candidate);
    changes.push({ kind: 'changed', before: removed++, after: added++ });
  }
  tellUpTo(xEnd, yEnd);
  return changes;
}

/** The four directions are values of one thing, though each is an attribute of its own (RFC 8866 §6.7). */
const DIRECTION = /^a=(?:sendrecv|sendonly|recvonly|inactive)$/;

const beginningOf = (line: string | undefined): string => {
  const beginning = /^(a=[^:]*|[^=]*=?)/.exec(line ?? '')?.[0] ?? '';
  return DIRECTION.test(beginning) ? 'a=sendrecv' : beginning;
};

/** Index pairs of a longest common subsequence, or none when it would take too many edits. */
function commonPairs(a: readonly string[], b: readonly string[]): [number, number][] {
  const limit = Math.min(a.length + b.length, MAX_EDITS);
  // Without so many edits the one never becomes as long as the other.
  if (Math.abs(a.length - b.length) > limit || a.length === 0 || b.length === 0) return [];
  // reach[k + limit + 1]: how far into `a` one gets on diagonal k = x − y.
  const reach = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits++) {
    trace.push(reach.slice(limit + 1 - edits - 1, limit + 1 + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const at = k + limit + 1;
      const down = reach[at + 1] ?? 0;
      const right = (reach[at - 1] ?? 0) + 1;
      let x = k === -edits || (k !== edits && right - 1 < down) ? down : right;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[at] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace, edits);
    }
  }
  return [];
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly Int32Array[],
  edits: number,
): [number, number][] {
  const pairs: [number, number][] = [];
  let x = a.length;
  let y = b.length;
  for (let d = edits; d >= 0; d--) {
    // trace[d] holds the diagonals −d−1 … d+1 as they were before round d.
    const reach = trace[d] as Int32Array;
    const at = (diagonal: number): number => reach[diagonal + d + 1] ?? 0;
    const k = x - y;
    const cameDown = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const previousX = d === 0 ? 0 : cameDown ? at(k + 1) : at(k - 1);
    const previousY = d === 0 ? 0 : previousX - (cameDown ? k + 1 : k - 1);
    while (x > previousX && y > previousY && a[x - 1] === b[y - 1]) pairs.push([--x, --y]);
    x = previousX;
    y = previousY;
  }
  return pairs.reverse();
}
