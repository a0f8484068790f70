import { rfc } from '../../../grammar/entry.js';
import { atLine, type AcrossRule } from '../../rule.js';
import { codecOf, codecsOf } from './codecs.js';

/** RFC 3551 §6, table 4: encoding and clock of the fixed payload types of audio, as Chromium holds them. */
const FIXED: ReadonlyMap<string, string> = new Map([
  ['0', 'PCMU/8000'],
  ['3', 'GSM/8000'],
  ['4', 'G723/8000'],
  ['5', 'DVI4/8000'],
  ['6', 'DVI4/16000'],
  ['7', 'LPC/8000'],
  ['8', 'PCMA/8000'],
  ['9', 'G722/8000'],
  ['10', 'L16/44100'],
  ['11', 'L16/44100'],
  ['12', 'QCELP/8000'],
  ['13', 'CN/8000'],
  ['14', 'MPA/90000'],
  ['15', 'G728/8000'],
  ['16', 'DVI4/11025'],
  ['17', 'DVI4/22050'],
  ['18', 'G729/8000'],
]);

/** Chromium: “Duplicate statically assigned payload type with conflicting codec name or clock rate.” */
export const staticPayloadRemapped = {
  kind: 'across',
  severity: 'error',
  spec: rfc(3551, '6'),
  *check({ media }) {
    for (const section of media) {
      if (section.media !== 'audio') continue;
      const { listed } = codecsOf(section);
      for (const line of section.all('a=rtpmap')) {
        const { payload, encoding, clock } = codecOf(line);
        const fixed = FIXED.get(payload);
        if (fixed && listed.has(payload) && fixed.toLowerCase() !== `${encoding}/${clock}`)
          yield { at: atLine(line), params: { payload, fixed } };
      }
    }
  },
} satisfies AcrossRule;
