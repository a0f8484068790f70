import { rfc } from '../../../grammar/entry.js';
import { atEnd, replaceAt, type AcrossRule } from '../../rule.js';

/** Chromium refuses a description whose last line has no ending: "Invalid SDP line." */
export const lastLineUnended = {
  kind: 'across',
  needs: 'whole',
  severity: 'error',
  spec: rfc(8866, '5'),
  *check({ document: { lines } }) {
    const last = lines.at(-1);
    if (last?.ending === '')
      yield { at: atEnd(last), fix: [replaceAt(atEnd(last), lines[0]?.ending || '\r\n')] };
  },
} satisfies AcrossRule;
