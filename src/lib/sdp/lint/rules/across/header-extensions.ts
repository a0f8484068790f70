// One URI under two numbers in one section.
import { type MediaSection, valueOf } from '../../description.js';
import type { SdpLine } from '../../../document.js';

const EVERYWHERE: readonly string[] = [
  'urn:ietf:params:rtp-hdrext:sdes:mid',
  'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
];

/** What Firefox answers to with one number and then refuses its own answer (measured, version 153). */
const ANSWERED_BY_FIREFOX: Readonly<Record<string, ReadonlySet<string>>> = {
  audio: new Set([
    ...EVERYWHERE,
    'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
    'urn:ietf:params:rtp-hdrext:csrc-audio-level',
  ]),
  video: new Set([
    ...EVERYWHERE,
    'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
    'urn:ietf:params:rtp-hdrext:toffset',
    'http://www.webrtc.org/experiments/rtp-hdrext/playout-delay',
  ]),
};

export interface RepeatedExtension {
  line: SdpLine;
  first: SdpLine;
  uri: string;
  id: string;
  refused: boolean;
}

/** Lines that give another number to a URI that has one. */
export function* repeatedExtensions(section: MediaSection): Iterable<RepeatedExtension> {
  const seen = new Map<string, SdpLine>();
  for (const line of section.all('a=extmap')) {
    const [uri, id] = [valueOf(line, 'uri') ?? '', valueOf(line, 'extension-id') ?? ''];
    const first = seen.get(uri);
    if (!first) seen.set(uri, line);
    else if (valueOf(first, 'extension-id') !== id) {
      const refused = !section.isRejected && ANSWERED_BY_FIREFOX[section.media]?.has(uri) === true;
      yield { line, first, uri, id, refused };
    }
  }
}
