import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';

/** As Unicode writes it: `U+00E4`. */
const codePoint = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * RFC 8866 allows UTF-8 in free text; Firefox takes ASCII only: “SDP contains non ASCII
 * characters”.
 */
export const characterNonAscii = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5'),
  lines: 'all',
  *check(line) {
    const start = line.text.search(/[^\0-\x7f]/);
    if (start === -1) return;
    const code = line.text.codePointAt(start) ?? 0;
    const end = start + (code > 0xffff ? 2 : 1);
    yield { at: { line, start, end }, params: { code: codePoint(code) } };
  },
} satisfies LineRule;
