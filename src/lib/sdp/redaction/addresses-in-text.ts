// Addresses that stand in any text, also where they are glued to a port, a clock or a name.
import { parseIpv6 } from '../../ice/address.js';

/** `end` is the first offset after it. */
interface Range {
  start: number;
  end: number;
}

/** Groups and colons, and what may come last: a dotted quad, a zone (which may name a machine). */
const GLUED = /[\da-f:]+(?:(?<=:\d{1,3})(?:\.\d{1,3}){3})?(?:%[\w.-]{1,64})?/gi;
const MOST_GROUPS = 8;
/** How the addresses begin that are in use: 2000::/3, fc00::/7, fe80::/10. */
const LIKELY = /^(?:[23][\da-f]{3}|f[c-f][\da-f]{2})$/i;

/** The IPv6 addresses in a text. */
export function ipv6In(text: string): Range[] {
  return Array.from(text.matchAll(GLUED)).flatMap(({ 0: run, index }) => {
    if (run.length < 4 || run.indexOf(':') === run.lastIndexOf(':')) return [];
    const before = text.charAt(index - 1);
    const after = text.charAt(index + run.length);
    return addressesInRun(run, /\w/.test(before), /\w/.test(after)).map(({ start, end }) => ({
      start: index + start,
      end: index + end,
    }));
  });
}

/** Whether a word goes on in front of the run, or behind it. */
function addressesInRun(run: string, isWordBefore: boolean, isWordAfter: boolean): Range[] {
  const groups = Array.from(run.matchAll(/[^:]+/g), ({ 0: group, index }) => ({
    start: index,
    end: index + group.length,
    group,
  }));
  const likely = groups.findIndex(({ group }) => LIKELY.test(group));
  const isWhole = !isWordBefore && !isWordAfter && (likely <= 0 || run.startsWith('::'));
  if (isWhole && groups.length <= MOST_GROUPS && parseIpv6(run))
    return [{ start: 0, end: run.length }];
  const found: Range[] = [];
  const taken = new Set<number>();
  // First those that look like one that is in use, so that a clock in front takes no part of it.
  for (const isLikely of [true, false])
    for (let i = 0; i < groups.length; i++) {
      const { group = '', start = 0, end = 0 } = groups[i] ?? {};
      if (isLikely ? !LIKELY.test(group.slice(-4)) : i === 0 && isWordBefore) continue;
      const from = isLikely ? Math.max(start, end - 4) : startWithColons(run, start, i);
      const last = lastOfAddress(run, from, groups, i, taken);
      if (last < 0) continue;
      if (!isLikely && last === groups.length - 1 && isWordAfter) continue;
      for (let at = i; at <= last; at++) taken.add(at);
      found.push({
        start: from,
        end: endWithColons(run, groups[last]?.end ?? from, groups[last + 1]),
      });
    }
  return found;
}

/** `::1` begins with its colons; in `std::dead` they belong to what stands before them. */
const startWithColons = (run: string, start: number, index: number): number =>
  index === 0 && start >= 2 && run.startsWith('::', start - 2) ? start - 2 : start;

const endWithColons = (run: string, end: number, next: Range | undefined): number =>
  !next && run.startsWith('::', end) ? end + 2 : end;

/** The last group of the longest address that begins here; -1 where none does. */
function lastOfAddress(
  run: string,
  from: number,
  groups: readonly Range[],
  first: number,
  taken: ReadonlySet<number>,
): number {
  const farthest = Math.min(groups.length, first + MOST_GROUPS) - 1;
  for (let last = farthest; last >= first; last--) {
    if (taken.has(last) || taken.has(first)) continue;
    const text = run.slice(from, endWithColons(run, groups[last]?.end ?? from, groups[last + 1]));
    const isEnough = last - first + 1 === MOST_GROUPS || text.includes('::') || text.includes('.');
    if (isEnough && parseIpv6(text)) return last;
  }
  return -1;
}
