import { expect, it } from 'vitest';
import { DISCLOSURE_KINDS } from '../../../../src/lib/sdp/redaction/disclosure.js';
import { redact } from '../../../../src/lib/sdp/redaction/redaction.js';

it('a line of a hundred thousand values is read once, not once for each of them', () => {
  for (const piece of ['msid:a ', 'ab:', '1.', '8.8.8.8 ', 'ufrag'])
    expect(redact([piece.repeat(100_000)], new Set(DISCLOSURE_KINDS))).toHaveLength(1);
});
