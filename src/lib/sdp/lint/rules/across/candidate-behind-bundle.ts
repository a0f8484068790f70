import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';
import { bundledBehindFirst } from './bundles.js';

/** A bundled section uses the candidates of the first one; its own are for a peer without BUNDLE. */
export const candidateBehindBundle = {
  kind: 'across',
  severity: 'note',
  spec: rfc(9143, '10'),
  *check(description) {
    for (const section of bundledBehindFirst(description)) {
      const [line, ...others] = section.all('a=candidate');
      if (line) yield { at: atLine(line), params: { count: others.length + 1 } };
    }
  },
} satisfies AcrossRule;
