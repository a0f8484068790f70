import { rfc } from '../../../grammar/entry.js';
import { tokenOf } from '../../description.js';
import { atLine, atToken, type AcrossRule, type Place } from '../../rule.js';

/** Two sections of one name: nobody knows which of them BUNDLE and candidates mean. */
export const midDuplicate = {
  kind: 'across',
  severity: 'error',
  spec: rfc(5888, '4'),
  *check({ media }) {
    const seen = new Map<string, Place>();
    for (const section of media) {
      const line = section.first('a=mid');
      if (!line) continue;
      const token = tokenOf(line, 'mid');
      const at = token ? atToken(line, token) : atLine(line);
      const mid = token?.text ?? '';
      const first = seen.get(mid);
      if (first) yield { at, params: { mid, first: first.line.number }, related: [first] };
      else seen.set(mid, at);
    }
  },
} satisfies AcrossRule;
