import type { SdpLine } from '../../../document.js';
import { rfc } from '../../../grammar/entry.js';
import { type MediaSection, type Section, valueOf } from '../../description.js';
import { type PairRule, replaceAt } from '../../rule.js';
import { atValue } from '../across/places.js';
import { livePairsOf } from './paired-sections.js';

const OTHER: Readonly<Record<string, string>> = { active: 'passive', passive: 'active' };

const setupOf = (section: MediaSection, session: Section) =>
  section.first('a=setup') ?? session.first('a=setup');

/** Both begin the DTLS handshake, or both wait for it. As offerer Chromium refuses any such answer. */
export const answerSetupSameRole = {
  kind: 'pair',
  severity: 'error',
  spec: rfc(5763, '5'),
  *check(offer, answer) {
    // What the session says is said once, though all its sections go by it.
    const seen = new Set<SdpLine>();
    for (const { offered, answered } of livePairsOf(offer, answer)) {
      const theirs = setupOf(offered, offer.session);
      const own = setupOf(answered, answer.session);
      const role = own && valueOf(own, 'role');
      if (!theirs || !own || role === undefined || valueOf(theirs, 'role') !== role) continue;
      if (seen.has(own)) continue;
      seen.add(own);
      const other = OTHER[role];
      const at = atValue(own, 'role');
      if (other !== undefined) yield { at, params: { role, other }, fix: [replaceAt(at, other)] };
    }
  },
} satisfies PairRule;
