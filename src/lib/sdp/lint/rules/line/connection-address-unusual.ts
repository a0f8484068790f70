import { addressKind } from '../../../../ice/address.js';
import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { isWithin } from './number.js';
import { atWord, partsOf, wordsOf } from './value.js';

/** No address of its type, though browsers do not notice. */
export const connectionAddressUnusual = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8866, '5.7'),
  lines: ['c='],
  *check(line) {
    const [, addrtype, word] = wordsOf(line);
    const [address] = word ? partsOf(word, '/') : [];
    if (!addrtype || !address) return;
    const kind = addressKind(address.text);
    const isUnusual =
      addrtype.text === 'IP4'
        ? isWithin(address.text.split('.')[0] ?? '', 0, 255) && kind?.family !== 'ipv4'
        : addrtype.text === 'IP6' && kind?.family !== 'ipv6' && kind?.family !== 'ipv4';
    if (isUnusual)
      yield {
        at: atWord(line, address),
        params: { address: address.text, addrtype: addrtype.text },
      };
  },
} satisfies LineRule;
