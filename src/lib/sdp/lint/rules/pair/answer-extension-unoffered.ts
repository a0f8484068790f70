import { rfc } from '../../../grammar/entry.js';
import { type PairRule, removeLine } from '../../rule.js';
import { atValue } from '../across/places.js';
import { answeredExtensions } from './extensions.js';

/** Firefox: “Answer has extmap urn:x:y at level 0 that was not present in offer.” */
export const answerExtensionUnoffered = {
  kind: 'pair',
  severity: 'error',
  spec: rfc(8285, '6'),
  *check(offer, answer) {
    for (const { line, uri, offeredId } of answeredExtensions(offer, answer))
      if (offeredId === null)
        yield { at: atValue(line, 'uri'), params: { uri }, fix: [removeLine(line)] };
  },
} satisfies PairRule;
