// What each step makes of a description: which one it is about, and which of its lines matter.
import type { GrammarKey, VariantKey } from '../../sdp/grammar.js';
import type { SdpLine } from '../../sdp/document.js';
import { variantsOf } from '../../sdp/document.js';
import type { Progress } from '../../flow/progress.js';
import { LAST_STEP } from '../../flow/steps.js';
import * as m from '../../i18n/paraglide/messages.js';
import type { DescriptionChoice } from '../panel.js';

/** Lines that matter in a step, and why. */
export interface Matter {
  /** A line's key, or a key with a value. */
  line: GrammarKey | VariantKey;
  /** With BUNDLE the transport lines of the first section count for all, so `first` is enough. */
  which: 'first' | 'all';
  why: () => string;
}

export interface Lens {
  /** The first of these that is there is what the step is about. */
  descriptions: readonly DescriptionChoice[];
  version: 'sent' | 'now';
  /** What `mattersOf` asks; at the last step it claims what only a connection can keep. */
  matters: readonly Matter[];
}

const A_LOCAL = { peer: 'A', side: 'local' } as const;
const A_REMOTE = { peer: 'A', side: 'remote' } as const;
const B_LOCAL = { peer: 'B', side: 'local' } as const;
const B_REMOTE = { peer: 'B', side: 'remote' } as const;

const first = (line: Matter['line'], why: () => string): Matter => ({ line, which: 'first', why });
const all = (line: Matter['line'], why: () => string): Matter => ({ line, which: 'all', why });

const OFFER_MADE = [
  first('o=', m.sdp_why_offer_origin),
  first('a=group', m.sdp_why_offer_group),
  all('m=', m.sdp_why_offer_sections),
  first('a=ice-ufrag', m.sdp_why_offer_ufrag),
  first('a=ice-pwd', m.sdp_why_offer_pwd),
  first('a=ice-options', m.sdp_why_offer_trickle),
  first('a=fingerprint', m.sdp_why_offer_fingerprint),
  first('a=setup', m.sdp_why_offer_setup),
] as const satisfies readonly Matter[];

const ON_THE_WAY = [
  first('m=', m.sdp_why_way_placeholder),
  first('c=', m.sdp_why_way_placeholder),
  first('a=ice-options', m.sdp_why_way_trickle),
  first('a=ice-pwd', m.sdp_why_way_secret),
  first('a=fingerprint', m.sdp_why_way_fingerprint),
] as const satisfies readonly Matter[];

const OFFER_APPLIED = [
  first('a=group', m.sdp_why_applied_group),
  all('m=', m.sdp_why_applied_sections),
  first('a=ice-ufrag', m.sdp_why_applied_ufrag),
  first('a=ice-pwd', m.sdp_why_applied_pwd),
  first('a=fingerprint', m.sdp_why_applied_fingerprint),
  first('a=setup', m.sdp_why_applied_setup),
  all('a=mid', m.sdp_why_applied_mid),
] as const satisfies readonly Matter[];

const ANSWER_MADE = [
  first('o=', m.sdp_why_answer_origin),
  first('a=group', m.sdp_why_answer_group),
  all('m=', m.sdp_why_answer_sections),
  first('a=ice-ufrag', m.sdp_why_answer_ufrag),
  first('a=ice-pwd', m.sdp_why_answer_pwd),
  first('a=fingerprint', m.sdp_why_answer_fingerprint),
  first('a=setup', m.sdp_why_answer_setup),
] as const satisfies readonly Matter[];

const ANSWER_APPLIED = [
  first('a=group', m.sdp_why_agreed_group),
  all('m=', m.sdp_why_agreed_sections),
  first('a=ice-ufrag', m.sdp_why_agreed_ufrag),
  first('a=ice-pwd', m.sdp_why_agreed_pwd),
  first('a=fingerprint', m.sdp_why_agreed_fingerprint),
  first('a=setup', m.sdp_why_agreed_setup),
] as const satisfies readonly Matter[];

const ASKING = [
  first('m=', m.sdp_why_gathering_default),
  first('c=', m.sdp_why_gathering_default),
] as const satisfies readonly Matter[];

const STUN_REPLIED = [
  all('a=candidate typ srflx', m.sdp_why_srflx),
] as const satisfies readonly Matter[];

const TURN_REPLIED = [
  all('a=candidate typ relay', m.sdp_why_relay),
] as const satisfies readonly Matter[];

const CANDIDATES_GO = [
  all('a=candidate', m.sdp_why_candidates_listed),
  first('a=end-of-candidates', m.sdp_why_candidates_end),
  first('a=ice-ufrag', m.sdp_why_candidates_ufrag),
] as const satisfies readonly Matter[];

const CONNECTED = [
  first('a=group', m.sdp_why_connected_group),
  first('a=fingerprint', m.sdp_why_connected_fingerprint),
  first('m= application', m.sdp_why_connected_channel),
  first('a=sctp-port', m.sdp_why_connected_sctp),
] as const satisfies readonly Matter[];

const lens = (
  descriptions: readonly DescriptionChoice[],
  version: Lens['version'],
  matters: readonly Matter[],
): Lens => ({ descriptions, version, matters });

const NOTHING = lens([], 'sent', []);

/** `LENSES[n]` is that of step n. */
const LENSES: readonly Lens[] = [
  NOTHING,
  NOTHING,
  lens([A_LOCAL], 'sent', OFFER_MADE),
  lens([A_LOCAL], 'sent', ON_THE_WAY),
  // At steps 4 and 8 the text has arrived but is not applied: what its sender sent is the same.
  lens([B_REMOTE, A_LOCAL], 'sent', ON_THE_WAY),
  lens([B_REMOTE], 'sent', OFFER_APPLIED),
  lens([B_LOCAL], 'sent', ANSWER_MADE),
  lens([B_LOCAL], 'sent', ON_THE_WAY),
  lens([A_REMOTE, B_LOCAL], 'sent', ON_THE_WAY),
  lens([A_REMOTE], 'sent', ANSWER_APPLIED),
  lens([A_LOCAL], 'now', ASKING),
  lens([A_LOCAL], 'now', STUN_REPLIED),
  lens([A_LOCAL], 'now', ASKING),
  lens([A_LOCAL], 'now', TURN_REPLIED),
  lens([A_LOCAL], 'now', CANDIDATES_GO),
  lens([A_LOCAL], 'now', CANDIDATES_GO),
  lens([A_LOCAL], 'now', CANDIDATES_GO),
  lens([B_LOCAL], 'now', ASKING),
  lens([B_LOCAL], 'now', STUN_REPLIED),
  lens([B_LOCAL], 'now', ASKING),
  lens([B_LOCAL], 'now', TURN_REPLIED),
  lens([B_LOCAL], 'now', CANDIDATES_GO),
  lens([B_LOCAL], 'now', CANDIDATES_GO),
  lens([B_LOCAL], 'now', CANDIDATES_GO),
  lens([A_LOCAL], 'now', CONNECTED),
];

/** The lens of a step; 0 and whatever is no step have one through which nothing matters. */
export const lensOf = (step: number): Lens => LENSES[step] ?? NOTHING;

/**
 * The lines that matter in a step of this run. The reasons of the last step tell of a finished
 * handshake: without an open channel there are none.
 */
export function mattersOf(step: number, { steps }: Pick<Progress, 'steps'>): readonly Matter[] {
  const isConnected = steps[LAST_STEP - 1]?.outcome?.kind === 'reached';
  return step === LAST_STEP && !isConnected ? [] : lensOf(step).matters;
}

/** The lines that matter through this lens, by their number, each with its reason. */
export function linesThatMatter(
  lines: readonly SdpLine[],
  matters: readonly Matter[],
): ReadonlyMap<number, Matter> {
  const found = new Map<number, Matter>();
  for (const matter of matters) {
    const matching = lines.filter(
      (line) => line.key === matter.line || variantsOf(line).some((key) => key === matter.line),
    );
    for (const line of matter.which === 'first' ? matching.slice(0, 1) : matching)
      if (!found.has(line.number)) found.set(line.number, matter);
  }
  return found;
}
