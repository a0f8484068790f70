import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';

/** Firefox stops reading at the second v=; Chromium reads on as if nothing had begun. */
export const descriptionTwice = {
  kind: 'across',
  severity: 'error',
  spec: rfc(8866, '5'),
  *check({ document, media }) {
    for (const section of media)
      for (const line of section.all('v='))
        if (line.number < document.lines.length) yield { at: atLine(line) };
  },
} satisfies AcrossRule;
