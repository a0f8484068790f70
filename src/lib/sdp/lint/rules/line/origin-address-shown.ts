import { addressKind } from '../../../../ice/address.js';
import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

/** JSEP wants an address there that tells nothing; browsers write 0.0.0.0 or 127.0.0.1. */
export const originAddressShown = {
  kind: 'line',
  severity: 'note',
  spec: rfc(9429, '5.2.1'),
  lines: ['o='],
  *check(line) {
    const address = wordsOf(line)[5];
    const scope = address && addressKind(address.text)?.scope;
    if (!address || (scope !== 'public' && scope !== 'private')) return;
    const at = atWord(line, address);
    const meaningless = address.text.includes(':') ? '::' : '0.0.0.0';
    yield { at, params: { address: address.text }, fix: [replaceAt(at, meaningless)] };
  },
} satisfies LineRule;
