// Which known attribute an unknown name most likely means.
import { GRAMMAR_KEYS } from '../../../grammar.js';

const NAMES = GRAMMAR_KEYS.flatMap((key) =>
  key.startsWith('a=') && key !== 'a=' ? [key.slice(2)] : [],
);
const BY_FOLDED = new Map(NAMES.map((name) => [fold(name), name]));
const LONGEST = Math.max(...NAMES.map((name) => name.length));

/** Shorter ones are one letter away from too much else. */
const LEAST_LENGTH = 5;
/** How much may be glued to the end: `rtcp-muxx`, `bundle-onlyyy`. */
const MOST_GLUED = 3;

const meant = new Map<string, string | null>();

/** Case and the kind of dash apart the same, one letter away, or with letters glued to it. */
export function attributeMeantBy(name: string): string | null {
  if (name.length > LONGEST + MOST_GLUED) return null;
  const known = meant.get(name);
  if (known !== undefined) return known;
  const found = BY_FOLDED.get(fold(name)) ?? nearest(fold(name));
  meant.set(name, found);
  return found;
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

function nearest(name: string): string | null {
  const near = NAMES.filter((known) => known.length >= LEAST_LENGTH && isOneEdit(known, name));
  if (near[0] !== undefined) return near[0];
  const glued = NAMES.filter(
    (known) =>
      name.startsWith(known) &&
      /^[a-z]+$/.test(name.slice(known.length)) &&
      name.length - known.length <= (known.length < LEAST_LENGTH ? 1 : MOST_GLUED),
  );
  return glued.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** One letter more, less or another, or two that changed places. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restA === [...restB].reverse().join('');
}
