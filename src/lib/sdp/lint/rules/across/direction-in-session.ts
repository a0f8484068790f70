import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';
import { directionLines } from '../../../direction.js';

/** By RFC 8866 the direction of all sections without their own; Chromium and Firefox pass over it. */
export const directionInSession = {
  kind: 'across',
  needs: 'whole',
  severity: 'warning',
  spec: rfc(8866, '6.7'),
  *check({ session, media }) {
    const [line] = directionLines(session);
    if (!line || line.key === 'a=sendrecv') return;
    if (media.some((section) => directionLines(section).length === 0))
      yield { at: atLine(line), params: { direction: line.text.slice(2) } };
  },
} satisfies AcrossRule;
