import { expect, it } from 'vitest';
import {
  DISCLOSURE_KINDS,
  type DisclosureKind,
} from '../../../../src/lib/sdp/redaction/disclosure.js';
import { redact } from '../../../../src/lib/sdp/redaction/redaction.js';

const ALL: ReadonlySet<DisclosureKind> = new Set(DISCLOSURE_KINDS);

const PIECES = [
  'msid:',
  'msid:a ',
  'ab:',
  'ab',
  'a.',
  '1.',
  '1:',
  '::',
  '8.8.8.8 ',
  'ufrag',
  'ufrag:',
  'turn:',
  'a@',
  String.raw`\r`,
  '\\',
  '"',
  ' ',
  'a=',
];

it('a line of thirty thousand values is read once, not once for each of them', () => {
  for (const piece of PIECES)
    for (const start of ['', '{'])
      expect(redact([start + piece.repeat(30_000)], ALL)).toHaveLength(1);
});
