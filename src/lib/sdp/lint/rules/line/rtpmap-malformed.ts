import { rfc } from '../../../grammar/entry.js';
import { atEnd, type LineRule } from '../../rule.js';
import { isWithin, LAST_PAYLOAD_TYPE } from './number.js';
import { atWords, wordsOf } from './value.js';

/** The clock rate is the next rule's. */
const hasForm = (text: string): boolean => /^[^/]+\/[^/]+(\/[^/]+)?$/.test(text);

/** Chromium: “Expected format "<encoding name>/<clock rate>[/<encodingparameters>]".” */
export const rtpmapMalformed = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '6.6'),
  lines: ['a=rtpmap'],
  *check(line) {
    const [payload, encoding, ...rest] = wordsOf(line);
    if (!payload) return;
    if (!encoding && isWithin(payload.text, 0, LAST_PAYLOAD_TYPE)) yield { at: atEnd(line) };
    else if (encoding && !hasForm(encoding.text))
      yield { at: atWords(line, encoding.text.includes('/') ? [encoding] : [encoding, ...rest]) };
  },
} satisfies LineRule;
