// Which rows happened elsewhere than the textbook puts them, and where that place is.

/** Rows that happened one after another and that the textbook puts at one place. */
export interface DisplacedGroup {
  /** Step numbers, ascending. */
  steps: number[];
  /** Positions of the first and the last of them in the order of the clock. */
  first: number;
  last: number;
  /** The textbook puts them before this position in the order of the clock; its length for the end. */
  before: number;
}

/**
 * The rows that have to move for the rest to stand in textbook order: as few as can be, found as
 * what a longest increasing subsequence leaves over.
 * @param order step numbers in the order in which they happened, each once
 */
export function displacedGroups(order: readonly number[]): DisplacedGroup[] {
  const inPlace = longestIncreasing(order);
  const groups: DisplacedGroup[] = [];
  order.forEach((step, position) => {
    if (inPlace.has(step)) return;
    const follower = order.findIndex((other) => other > step && inPlace.has(other));
    const before = follower === -1 ? order.length : follower;
    const group = groups.at(-1);
    if (group && group.last === position - 1 && group.before === before) {
      group.steps.push(step);
      group.last = position;
    } else groups.push({ steps: [step], first: position, last: position, before });
  });
  for (const group of groups) group.steps.sort((a, b) => a - b);
  return groups;
}

/** The members of one longest increasing subsequence (patience sorting, O(n log n)). */
export function longestIncreasing(order: readonly number[]): Set<number> {
  /** `piles[k]` is the index of the smallest end of an increasing run of length k + 1. */
  const piles: number[] = [];
  const previous: number[] = [];
  const at = (index: number | undefined): number =>
    index === undefined ? -Infinity : (order[index] ?? Infinity);
  order.forEach((value, index) => {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(piles[middle]) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (piles[low - 1] ?? -1);
    piles[low] = index;
  });
  const members = new Set<number>();
  for (let index = piles.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1)
    members.add(at(index));
  return members;
}

/** `[10, 11, 12, 13, 17]` → `10–13, 17`. */
export function compactNumbers(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range && range[1] === number - 1) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** Gives each span a track so that no two on one track overlap; the lowest free one is taken. */
export function assignTracks(spans: readonly { top: number; bottom: number }[]): number[] {
  const ends: number[] = [];
  const byTop = spans.map((span, index) => ({ ...span, index })).sort((a, b) => a.top - b.top);
  const tracks: number[] = [];
  for (const { top, bottom, index } of byTop) {
    const free = ends.findIndex((end) => end < top);
    const track = free === -1 ? ends.length : free;
    ends[track] = bottom;
    tracks[index] = track;
  }
  return tracks;
}
