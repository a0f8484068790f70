import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWord, partsOf, wordsOf } from './value.js';

/** RFC 5576 §6, RFC 8830, and what libwebrtc once wrote. */
const KNOWN: ReadonlySet<string> = new Set([
  'cname',
  'previous-ssrc',
  'fmtp',
  'msid',
  'mslabel',
  'label',
]);

/** Sources have attributes of their own; browsers read cname and msid. */
export const ssrcAttributeUnknown = {
  kind: 'line',
  severity: 'note',
  spec: rfc(5576, '6'),
  lines: ['a=ssrc'],
  *check(line) {
    const attribute = wordsOf(line)[1];
    const [name] = attribute ? partsOf(attribute, ':') : [];
    if (!attribute?.text.includes(':') || !name || KNOWN.has(name.text)) return;
    yield { at: atWord(line, name), params: { name: name.text } };
  },
} satisfies LineRule;
