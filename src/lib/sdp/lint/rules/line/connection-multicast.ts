import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { wordsOf } from './value.js';

/** Chromium: “Multicast is not currently supported.” */
export const connectionMulticast = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.7'),
  lines: ['c='],
  *check(line) {
    const address = wordsOf(line)[2];
    const slash = address?.text.indexOf('/') ?? -1;
    if (!address || slash === -1) return;
    const at = { line, start: address.start + slash, end: address.end };
    yield { at, params: { suffix: address.text.slice(slash) }, fix: [replaceAt(at, '')] };
  },
} satisfies LineRule;
