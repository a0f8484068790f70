import { rfc } from '../../../grammar/entry.js';
import type { AcrossRule } from '../../rule.js';
import { madeUpMids } from './made-up-mids.js';
import { atSection } from './places.js';

/** A section without a name, where others have one: it can be in no BUNDLE. */
export const midMissing = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(5888, '4'),
  *check(description) {
    if (!description.media.some(({ mid }) => mid !== null)) return;
    for (const { section, clash } of madeUpMids(description))
      if (!clash) yield { at: atSection(section) };
  },
} satisfies AcrossRule;
