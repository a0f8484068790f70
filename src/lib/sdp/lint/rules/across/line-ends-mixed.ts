import { rfc } from '../../../grammar/entry.js';
import { atEnd, type AcrossRule } from '../../rule.js';

/** CRLF here and LF there: taken by browsers, and a sign that the text went through many hands. */
export const lineEndsMixed = {
  kind: 'across',
  severity: 'note',
  spec: rfc(8866, '5'),
  *check({ document: { lines } }) {
    const other = lines.filter(({ ending }) => ending === '\n');
    const [first] = other;
    if (!first || !lines.some(({ ending }) => ending === '\r\n')) return;
    yield {
      at: atEnd(first),
      params: { count: other.length },
      fix: other.map(({ offset, text }) => {
        const end = offset + text.length;
        return { start: end, end: end + 1, insert: '\r\n' };
      }),
    };
  },
} satisfies AcrossRule;
