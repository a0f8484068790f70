import { parseCandidate } from '../../../../ice/candidate.js';
import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';

/** A candidate whose fields are missing, or hold what they cannot hold. */
export const candidateMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8839, '5.1'),
  lines: ['a=candidate'],
  *check(line) {
    const reading = parseCandidate(line.text);
    if (reading.ok) return;
    const { code, field, at } = reading.problem;
    const end = reading.fields.find(({ name }) => name === field)?.value.end ?? at;
    yield { at: { line, start: at, end: Math.max(at, end) }, params: { code, field } };
  },
} satisfies LineRule;
