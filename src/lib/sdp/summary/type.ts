// Offer or answer: an SDP text alone does not say it, but its a=setup does.
import type { Description, DescriptionType } from '../lint/description.js';
import { type At, said } from './said.js';

export interface KnownType {
  type: DescriptionType;
  /** null where it was said from outside; otherwise the a=setup that tells. */
  by: At | null;
}

// RFC 8842 §5.2 and §5.3: an offerer writes actpass, an answerer one of the others.
const TYPES: ReadonlyMap<string, DescriptionType> = new Map([
  ['actpass', 'offer'],
  ['active', 'answer'],
  ['passive', 'answer'],
]);

/** null where no a=setup tells, or where they tell different things. */
export function typeOf({ type, session, media }: Description): KnownType | null {
  if (type) return { type, by: null };
  let known: KnownType | null = null;
  for (const section of [session, ...media])
    for (const line of section.all('a=setup')) {
      const told = TYPES.get(said(line, 'role')?.text.toLowerCase() ?? '');
      if (told === undefined) continue;
      if (known && known.type !== told) return null;
      known ??= { type: told, by: { line: line.number } };
    }
  return known;
}
