// The rids that a=simulcast names, with their places: `send hi,mid;~lo`.
import { type MediaSection, tokensOf, valueOf } from '../../description.js';
import type { SdpLine } from '../../../document.js';
import type { Place } from '../../rule.js';

export interface SimulcastRid {
  rid: string;
  direction: string;
  at: Place;
}

/** One stream or alternative after the other; the `~` of a paused one is not part of its name. */
export function simulcastRids(line: SdpLine): SimulcastRid[] {
  const directions = tokensOf(line, 'direction');
  return tokensOf(line, 'streams').flatMap(({ text, start }, index) => {
    const direction = directions[index]?.text ?? '';
    // Another word is no direction: `simulcast-malformed`.
    if (direction !== 'send' && direction !== 'recv') return [];
    return [...text.matchAll(/[^;,~]+/g)].map((match) => {
      const from = start + match.index;
      return { rid: match[0], direction, at: { line, start: from, end: from + match[0].length } };
    });
  });
}

/** `send hi`, `recv lo`: the a=rid lines of the section. */
export const declaredRids = (section: MediaSection): ReadonlySet<string> =>
  new Set(
    section
      .all('a=rid')
      .map((line) => `${valueOf(line, 'direction') ?? ''} ${valueOf(line, 'rid') ?? ''}`),
  );
