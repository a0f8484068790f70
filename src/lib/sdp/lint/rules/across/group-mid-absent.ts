import { rfc } from '../../../grammar/entry.js';
import { tokensOf, valueOf } from '../../description.js';
import { atToken, type AcrossRule } from '../../rule.js';
import { sectionsByMid } from './bundles.js';

/** Another group than BUNDLE that names a section which does not exist. Browsers do not look. */
export const groupMidAbsent = {
  kind: 'across',
  needs: 'whole',
  severity: 'warning',
  spec: rfc(5888, '5'),
  *check(description) {
    const byMid = sectionsByMid(description);
    for (const line of description.session.all('a=group')) {
      const semantics = valueOf(line, 'semantics') ?? '';
      if (semantics === 'BUNDLE') continue;
      for (const mid of tokensOf(line, 'mid'))
        if (!byMid.has(mid.text))
          yield { at: atToken(line, mid), params: { mid: mid.text, semantics } };
    }
  },
} satisfies AcrossRule;
