// Which sections need ICE and DTLS lines of their own.
import type { Description, MediaSection } from '../../description.js';
import type { GrammarKey } from '../../../grammar.js';
import { valueOf } from '../../description.js';
import { bundledBehindFirst } from './bundles.js';

/** An offer, as far as is known: nobody but an offerer writes actpass (RFC 5763 §5). */
export function mayBeOffer({ type, session, media }: Description): boolean {
  if (type !== null) return type === 'offer';
  const setups = [session, ...media].flatMap((section) => section.all('a=setup'));
  return setups.length === 0 || setups.some((line) => valueOf(line, 'role') === 'actpass');
}

/** Live sections that have this attribute neither themselves nor from the session part. */
export function sectionsWithout(
  { session, media }: Description,
  key: GrammarKey,
): readonly MediaSection[] {
  if (session.has(key)) return [];
  return media.filter((section) => !section.isRejected && !section.has(key));
}

/** Those of them that have a transport to say it of: in an answer not those bundled behind another. */
export function sectionsToSay(description: Description, key: GrammarKey): readonly MediaSection[] {
  if (mayBeOffer(description)) return sectionsWithout(description, key);
  const behind = bundledBehindFirst(description);
  return sectionsWithout(description, key).filter((section) => !behind.has(section));
}

/** Those of them that cannot take it from the first section of their BUNDLE, as Firefox sees it. */
export function sectionsInNeedOf(
  description: Description,
  key: GrammarKey,
): readonly MediaSection[] {
  const behind = bundledBehindFirst(description);
  const offer = mayBeOffer(description);
  return sectionsWithout(description, key).filter(
    (section) => !behind.has(section) || (offer && !section.has('a=bundle-only')),
  );
}
