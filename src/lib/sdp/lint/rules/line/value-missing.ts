import { rfc } from '../../../grammar/entry.js';
import { atEnd, type LineRule } from '../../rule.js';
import { gapBehindName, valueStart, wordsOf } from './value.js';

/** Refused without their colon, taken with an empty value. */
const WITHOUT_COLON = [
  'a=ice-options',
  'a=group',
  'a=msid-semantic',
  'a=ptime',
  'a=maxptime',
] as const;
const EVEN_WITH_COLON = [
  'a=mid',
  'a=ice-ufrag',
  'a=ice-pwd',
  'a=msid',
  'a=fingerprint',
  'a=setup',
  'a=rtpmap',
  'a=fmtp',
  'a=rtcp-fb',
  'a=extmap',
  'a=ssrc',
  'a=ssrc-group',
  'a=candidate',
  'a=sctp-port',
  'a=max-message-size',
  'a=simulcast',
] as const;
/** Chromium takes no line type without a value: “Invalid SDP line.” `s=` has a rule of its own. */
const LINE_TYPES = [
  'v=',
  'o=',
  'i=',
  'u=',
  'e=',
  'p=',
  'c=',
  'b=',
  't=',
  'r=',
  'z=',
  'k=',
  'm=',
] as const;

/**
 * Nothing where a value must be. Chromium: “Failed to get the value of attribute”, “Expects 2
 * fields.”
 */
export const valueMissing = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5'),
  lines: [...WITHOUT_COLON, ...EVEN_WITH_COLON, ...LINE_TYPES],
  *check(line) {
    // With a blank behind the name the colon is missing, not the value.
    if (wordsOf(line).length > 0 || gapBehindName(line)) return;
    const from = valueStart(line);
    if (from !== null && WITHOUT_COLON.some((key) => key === line.key)) return;
    yield { at: atEnd(line), params: { key: line.key ?? '' } };
  },
} satisfies LineRule;
