import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

/**
 * Chromium takes `IN`, `IP4` and `IP6` in capitals only: “The network type is not currently
 * supported.”
 */
export const connectionNetworkUnknown = {
  kind: 'line',
  severity: 'error',
  spec: rfc(8866, '5.7'),
  lines: ['c='],
  *check(line) {
    const [nettype, addrtype] = wordsOf(line);
    for (const [word, known] of [
      [nettype, /^IN$/],
      [addrtype, /^IP[46]$/],
    ] as const) {
      if (!word || known.test(word.text)) continue;
      const at = atWord(line, word);
      const upper = word.text.toUpperCase();
      const fix = known.test(upper) ? { fix: [replaceAt(at, upper)] } : {};
      yield { at, params: { value: word.text }, ...fix };
    }
  },
} satisfies LineRule;
