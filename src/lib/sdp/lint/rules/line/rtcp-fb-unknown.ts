import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { atWords, wordsOf } from './value.js';

/** RFC 4585, 5104 and 8888, and libwebrtc's own: what may stand behind each. */
const KINDS = new Map([
  ['nack', /^(|pli|sli|rpsi|app|ecn|rai|tllei|pslei)$/],
  ['ack', /^(rpsi|app|ccfb)$/],
  ['ccm', /^(fir|tmmbr|tstr|vbcm|lrr)$/],
  ['trr-int', /^\d+$/],
  ['transport-cc', /^$/],
  ['goog-remb', /^$/],
  ['goog-lntf', /^$/],
  ['rrtr', /^$/],
]);
/** Written without the word in front. */
const MEANT = new Map([
  ['pli', 'nack pli'],
  ['fir', 'ccm fir'],
  ['tmmbr', 'ccm tmmbr'],
]);

/** Feedback that nobody knows is left out of the answer. */
export const rtcpFbUnknown = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(4585, '4.2'),
  lines: ['a=rtcp-fb'],
  *check(line) {
    const [, ...words] = wordsOf(line);
    const [kind = '', parameter = ''] = words.map(({ text }) => text.toLowerCase());
    if (words.length === 0 || KINDS.get(kind)?.test(parameter)) return;
    const at = atWords(line, words.slice(0, 2));
    const meant = MEANT.get(kind);
    const fix = meant === undefined ? {} : { fix: [replaceAt(at, meant)] };
    yield { at, params: { feedback: line.text.slice(at.start, at.end) }, ...fix };
  },
} satisfies LineRule;
