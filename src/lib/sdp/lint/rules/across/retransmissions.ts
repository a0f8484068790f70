// rtx (RFC 4588): a payload type that repeats packets of another one, named by apt=.
import { type MediaSection, tokensOf, valueOf } from '../../description.js';
import type { SdpToken } from '../../../document.js';
import { oncePer } from '../../../once-per.js';
import { atLine, atToken, type Place } from '../../rule.js';
import { type Codec, codecsOf } from './codecs.js';

export interface Retransmission {
  codec: Codec;
  /** The payload type that it repeats; null where no a=fmtp says so. */
  apt: { payload: string; at: Place } | null;
}

export const retransmissionsOf = oncePer((section: MediaSection): readonly Retransmission[] => {
  const { listed, mapped } = codecsOf(section);
  const codecs = [...mapped.values()].filter(
    ({ encoding, payload }) => encoding === 'rtx' && listed.has(payload),
  );
  if (codecs.length === 0) return [];
  const apts = new Map<string, Retransmission['apt']>();
  for (const line of section.all('a=fmtp')) {
    const parameter = tokensOf(line, 'parameter').find(isApt);
    const payload = valueOf(line, 'payload');
    if (!parameter || payload === undefined) continue;
    const at = parameter ? atToken(line, parameter) : atLine(line);
    apts.set(payload, { payload: parameter.text.slice('apt='.length), at });
  }
  return codecs.map((codec) => ({ codec, apt: apts.get(codec.payload) ?? null }));
});

const isApt = ({ text }: SdpToken): boolean => text.startsWith('apt=');
