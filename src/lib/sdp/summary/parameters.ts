// Format parameters taken apart (RFC 8866 §6.15), each with what its codec means by it.
import type { SdpLine } from '../document.js';
import { tokensOf } from '../lint/description.js';
import { av1Meaning } from './parameters/av1.js';
import { h264Meaning } from './parameters/h264.js';
import { h265Meaning } from './parameters/h265.js';
import type { Meaning, ParameterReader } from './parameters/meaning.js';
import { opusMeaning } from './parameters/opus.js';
import { redMeaning, repairWindowMeaning, rtxMeaning } from './parameters/repair.js';
import { ilbcMeaning, tonesMeaning } from './parameters/speech.js';
import { googleMeaning, vp8Meaning, vp9Meaning } from './parameters/vp.js';
import type { At } from './said.js';

export interface FormatParameter extends At {
  /** null for a value alone, such as `111/111` of red. */
  name: string | null;
  /** '' for a name alone. */
  value: string;
  /** None where the codec or the parameter is not known here, or the value is none of its values. */
  meanings: readonly Meaning[];
}

// Encoding names compare without case (RFC 8866 §6.6).
const READERS: ReadonlyMap<string, ParameterReader> = new Map([
  ['opus', opusMeaning],
  ['h264', h264Meaning],
  ['h265', h265Meaning],
  ['vp8', vp8Meaning],
  ['vp9', vp9Meaning],
  ['av1', av1Meaning],
  ['rtx', rtxMeaning],
  ['red', redMeaning],
  ['flexfec', repairWindowMeaning],
  ['flexfec-03', repairWindowMeaning],
  ['telephone-event', tonesMeaning],
  ['ilbc', ilbcMeaning],
]);

/** `nameOf`: which codec the section's other payload types are. */
export function formatParametersOf(
  codec: string | null,
  lines: readonly SdpLine[],
  nameOf: (payload: string) => string | null,
): FormatParameter[] {
  const reader = READERS.get(codec?.toLowerCase() ?? '');
  return lines.flatMap((line) =>
    tokensOf(line, 'parameter').map(({ text }) => {
      const { name, value } = apart(text);
      const read = { name: name?.toLowerCase() ?? null, value, nameOf };
      return {
        line: line.number,
        name,
        value,
        meanings: [...(reader?.(read) ?? []), ...googleMeaning(read)],
      };
    }),
  );
}

function apart(text: string): Pick<FormatParameter, 'name' | 'value'> {
  const at = text.indexOf('=');
  if (at >= 0) return { name: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
  return /^[a-z][\w-]*$/i.test(text) ? { name: text, value: '' } : { name: null, value: text };
}
