import { addressKind } from '../../../../ice/address.js';
import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { isWithin } from './number.js';
import { atWord, partsOf, wordsOf } from './value.js';

/** Firefox looks at the number before the first point, and at no more. */
const isTakenAsIp4 = (address: string): boolean => isWithin(address.split('.')[0] ?? '', 0, 255);

/**
 * Chromium: “The address type is mismatching.” Firefox, for a name: “Error parsing address … for
 * mcast.”
 */
export const connectionAddressMismatched = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.7'),
  lines: ['c='],
  *check(line) {
    const [, addrtype, word] = wordsOf(line);
    const [address] = word ? partsOf(word, '/') : [];
    if (!addrtype || !address) return;
    const isMismatched =
      addrtype.text === 'IP4'
        ? !isTakenAsIp4(address.text)
        : addrtype.text === 'IP6' && addressKind(address.text)?.family === 'ipv4';
    if (isMismatched)
      yield {
        at: atWord(line, address),
        params: { address: address.text, addrtype: addrtype.text },
      };
  },
} satisfies LineRule;
