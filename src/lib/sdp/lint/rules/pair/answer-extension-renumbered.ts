import { rfc } from '../../../grammar/entry.js';
import { type PairRule, replaceAt } from '../../rule.js';
import { atValue } from '../across/places.js';
import { answeredExtensions } from './extensions.js';

/** Firefox: “Answer changed id for extmap attribute at level 0 (…) from 3 to 13.” */
export const answerExtensionRenumbered = {
  kind: 'pair',
  severity: 'error',
  spec: rfc(8285, '6'),
  *check(offer, answer) {
    for (const { line, uri, id, offeredId } of answeredExtensions(offer, answer)) {
      if (offeredId === null || offeredId === id) continue;
      const at = atValue(line, 'extension-id');
      yield { at, params: { uri, id, offered: offeredId }, fix: [replaceAt(at, offeredId)] };
    }
  },
} satisfies PairRule;
