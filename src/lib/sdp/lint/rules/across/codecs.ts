// The payload types of a section: which its m= line lists, and what a=rtpmap says of them.
import { type MediaSection, valueOf } from '../../description.js';
import type { SdpLine } from '../../../document.js';
import { oncePer } from '../../../once-per.js';

export interface Codec {
  line: SdpLine;
  payload: string;
  /** In lower case: names compare without case (RFC 8866 §6.6). */
  encoding: string;
  clock: string;
}

interface Codecs {
  listed: ReadonlySet<string>;
  /** By payload type; of two lines for one the first. */
  mapped: ReadonlyMap<string, Codec>;
}

export const codecsOf = oncePer((section: MediaSection): Codecs => {
  const mapped = new Map<string, Codec>();
  for (const line of section.all('a=rtpmap')) {
    const codec = codecOf(line);
    if (!mapped.has(codec.payload)) mapped.set(codec.payload, codec);
  }
  return { listed: new Set(section.formats.map(({ text }) => text)), mapped };
});

export const codecOf = (line: SdpLine): Codec => ({
  line,
  payload: valueOf(line, 'payload') ?? '',
  encoding: (valueOf(line, 'encoding') ?? '').toLowerCase(),
  clock: valueOf(line, 'clock') ?? '',
});

/** Payload types that Chromium knows without a=rtpmap, in a section of audio (RFC 3551 §6). */
const LAST_STATIC_AUDIO = 18;

/** Whether Chromium knows a codec by this number, so that a=fmtp and a=rtcp-fb have one to be about. */
export function namesCodec(section: MediaSection, payload: string): boolean {
  const { listed, mapped } = codecsOf(section);
  if (!listed.has(payload)) return false;
  return mapped.has(payload) || (section.media === 'audio' && Number(payload) <= LAST_STATIC_AUDIO);
}
