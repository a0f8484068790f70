import { rfc } from '../../../grammar/entry.js';
import { atEnd, type LineRule } from '../../rule.js';
import { isWithin } from './number.js';
import { wordsOf } from './value.js';

/** RFC 6904 §4: behind it stands the URI of what is encrypted. */
const ENCRYPT = 'urn:ietf:params:rtp-hdrext:encrypt';

/** Chromium: “Expects at least 2 fields.”, with `encrypt` at least 3. */
export const extmapIncomplete = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8285, '5'),
  lines: ['a=extmap'],
  *check(line) {
    const words = wordsOf(line);
    const needed = words[1]?.text === ENCRYPT ? 3 : 2;
    // A blank behind the number is enough for both browsers.
    const id = words[0]?.text.split('/')[0] ?? '';
    if (!isWithin(id, 0, 255)) return;
    if (words.length < needed && (words.length > 1 || !line.text.endsWith(' ')))
      yield { at: atEnd(line) };
  },
} satisfies LineRule;
