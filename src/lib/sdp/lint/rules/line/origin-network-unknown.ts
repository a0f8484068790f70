import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

/** Firefox: “Owner network type unsupported”, “Owner address type unsupported”. */
export const originNetworkUnknown = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.2'),
  lines: ['o='],
  *check(line) {
    const [, , , nettype, addrtype, address] = wordsOf(line);
    if (!address) return;
    if (nettype && nettype.text.toUpperCase() !== 'IN')
      yield { at: atWord(line, nettype), params: { value: nettype.text } };
    if (addrtype && !/^IP[46]$/i.test(addrtype.text))
      yield { at: atWord(line, addrtype), params: { value: addrtype.text } };
  },
} satisfies LineRule;
