import { rfc } from '../../../grammar/entry.js';
import type { LineRule } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

const SUPPORTED: ReadonlySet<string> = new Set(['audio', 'video', 'application']);

/** Firefox: “Unsupported media section type”. Chromium rejects such a section in its answer. */
export const mediaUnsupported = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.14'),
  lines: ['m='],
  *check(line) {
    const [media] = wordsOf(line);
    if (media && !SUPPORTED.has(media.text.toLowerCase()))
      yield { at: atWord(line, media), params: { media: media.text } };
  },
} satisfies LineRule;
