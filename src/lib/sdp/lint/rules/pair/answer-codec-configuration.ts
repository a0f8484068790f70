import { rfc } from '../../../grammar/entry.js';
import type { SdpLine } from '../../../document.js';
import { answeredCodecs } from '../../../negotiation/codecs.js';
import { type Distinction, differences, writtenOut } from '../../../negotiation/configuration.js';
import type { Codec } from '../../../summary/codecs.js';
import { type MediaSection, tokensOf } from '../../description.js';
import { atLine, atToken, type PairRule, type Place } from '../../rule.js';
import { atValue } from '../across/places.js';
import { livePairsOf } from './paired-sections.js';

/** The parameter itself; without one, the codec's a=fmtp or what names it. */
function placeOf({ head, lines }: MediaSection, codec: Codec, { name, line }: Distinction): Place {
  const lineAt = (number: number): SdpLine => lines[number - head.number] ?? head;
  const said = line === null ? null : lineAt(line);
  const token =
    said && tokensOf(said, 'parameter').find(({ text }) => nameOf(text).toLowerCase() === name);
  if (said && token) return atToken(said, token);
  const format = codec.lines.map(lineAt).find(({ key }) => key === 'a=fmtp');
  return format ? atLine(format) : atValue(lineAt(codec.line), 'encoding');
}

const nameOf = (parameter: string): string => (parameter.split('=', 1)[0] ?? '').trim();

/**
 * A codec of the offer, in a profile or packetization that was not offered. Chromium takes it and counts
 * it among those that it may send; Firefox, too, for AV1 (it has no H.264 of its own to be asked for).
 */
export const answerCodecConfiguration = {
  kind: 'pair',
  severity: 'warning',
  spec: rfc(6184, '8.2.2'),
  *check(offer, answer) {
    for (const { offered, answered } of livePairsOf(offer, answer)) {
      if (!offered.isRtp || !answered.isRtp) continue;
      for (const fate of answeredCodecs(offered, answered)) {
        if (fate.kind !== 'other-configuration') continue;
        const different = differences(fate.answered, fate.offered);
        const [first] = different;
        if (!first) continue;
        yield {
          at: placeOf(answered, fate.answered, first[0]),
          params: {
            payload: fate.answered.payload,
            codec: fate.answered.name ?? '',
            // '' where there is no profile-level-id, the one parameter that may mean several; the words say so.
            found: writtenOut(different.map(([own]) => own)),
            offered: writtenOut(different.map(([, theirs]) => theirs)),
          },
        };
      }
    }
  },
} satisfies PairRule;
