import type { SdpLine } from '../../../document.js';
import { rfc } from '../../../grammar/entry.js';
import { type LineRule, type Place, replaceAt } from '../../rule.js';
import { isKnownParameter, parametersOf } from './fmtp.js';
import { atWord, type Word } from './value.js';

/** The comma or the blank before the next parameter, where it should be a semicolon. */
function gluedAt(line: SdpLine, { text, start }: Word): Place | null {
  const match = /([ ,])([a-z][a-z-]*)=/.exec(text);
  if (!match || !isKnownParameter(match[2] ?? '')) return null;
  const at = start + match.index;
  return { line, start: at, end: at + 1 };
}

/**
 * Parameters are `name=value`, parted by semicolons. Browsers read what is left over as a part of
 * the value, or not at all.
 */
export const fmtpParameterMalformed = {
  kind: 'line',
  severity: 'warning',
  spec: rfc(8866, '6.15'),
  lines: ['a=fmtp'],
  *check(line) {
    for (const parameter of parametersOf(line)) {
      const { whole, name, value } = parameter;
      const glued = value && gluedAt(line, value);
      if (glued) yield { at: glued, fix: [replaceAt(glued, ';')] };
      else if (name === 'apt') continue;
      else if (name === '' || value?.text.trim() === '' || (!value && isKnownParameter(name)))
        yield { at: atWord(line, whole) };
    }
  },
} satisfies LineRule;
