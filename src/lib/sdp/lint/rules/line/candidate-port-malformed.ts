import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { candidateWords, extensionOf } from './candidate.js';
import { isWithin, LAST_PORT } from './number.js';
import { atWord } from './value.js';

/** 16 bits, of the candidate and of its base. Chromium: “Invalid port”. */
export const candidatePortMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8839, '5.1'),
  lines: ['a=candidate'],
  *check(line) {
    const candidate = candidateWords(line);
    if (!candidate) return;
    for (const port of [candidate.port, extensionOf(candidate, 'rport')])
      if (port && !isWithin(port.text, 0, LAST_PORT))
        yield { at: atWord(line, port), params: { port: port.text } };
  },
} satisfies LineRule;
