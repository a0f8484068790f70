import { addressKind } from '../../../../ice/address.js';
import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

/** An address of the other kind than its type says, or none at all. Browsers do not look. */
export const originAddressMismatched = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8866, '5.2'),
  lines: ['o='],
  *check(line) {
    const [, , , , addrtype, address] = wordsOf(line);
    if (!addrtype || !address) return;
    const family = addressKind(address.text)?.family;
    const wanted = addrtype.text.toUpperCase();
    if (
      (wanted === 'IP4' && family === 'ipv6') ||
      (wanted === 'IP6' && family === 'ipv4') ||
      !family
    )
      yield {
        at: atWord(line, address),
        params: { address: address.text, addrtype: addrtype.text },
      };
  },
} satisfies LineRule;
