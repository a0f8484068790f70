// The parameters of an a=fmtp line (RFC 8866 §6.15), taken apart at semicolons and equals signs.
import type { SdpLine } from '../../../document.js';
import { FORMAT_PARAMETERS, type FormatParameter } from '../../../grammar/rtp.js';
import { tokensOf } from '../../description.js';
import type { Word } from './value.js';

export interface FormatParameterWords {
  whole: Word;
  name: string;
  /** null where there is no equals sign, as in `0-15`. */
  value: Word | null;
}

export function parametersOf(line: SdpLine): FormatParameterWords[] {
  return tokensOf(line, 'parameter').map((whole) => {
    const equals = whole.text.indexOf('=');
    if (equals === -1) return { whole, name: whole.text, value: null };
    const text = whole.text.slice(equals + 1);
    const value = { text, start: whole.start + equals + 1, end: whole.end };
    return { whole, name: whole.text.slice(0, equals).trimEnd(), value };
  });
}

export const isKnownParameter = (name: string): name is FormatParameter =>
  FORMAT_PARAMETERS.some((known) => known === name);
