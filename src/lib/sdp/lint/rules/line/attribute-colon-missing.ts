import type { GrammarKey } from '../../../grammar.js';
import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { gapBehindName } from './value.js';

/** Those for which Chromium or Firefox refuses the description. */
export const COLON_NEEDED = [
  'a=mid',
  'a=setup',
  'a=rtpmap',
  'a=fmtp',
  'a=rtcp-fb',
  'a=extmap',
  'a=ice-ufrag',
  'a=ice-pwd',
  'a=ice-options',
  'a=fingerprint',
  'a=ssrc',
  'a=ssrc-group',
  'a=group',
  'a=msid',
  'a=candidate',
  'a=max-message-size',
  'a=simulcast',
  'a=rid',
  'a=imageattr',
  'a=ptime',
  'a=maxptime',
] as const satisfies readonly GrammarKey[];

/**
 * A blank where the colon should be. Chromium, for most: “Failed to get the value of attribute”.
 */
export const attributeColonMissing = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.13'),
  lines: COLON_NEEDED,
  *check(line) {
    const gap = gapBehindName(line);
    if (gap) yield { at: gap.at, params: { name: gap.name }, fix: [replaceAt(gap.at, ':')] };
  },
} satisfies LineRule;
