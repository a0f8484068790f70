// What a packet's arrow says, by its decoded layers. Loaded when the first group is opened.
import { language } from '../../i18n/language.svelte.js';
import * as m from '../../i18n/paraglide/messages.js';
import { packetBytes } from '../../recording/packet-bytes.js';
import { decodePacket } from '../../stun/decode.js';
import { type Layer, outlineOf } from '../../stun/outline.js';
import type { Journey, SeenEvent } from './journeys.js';

const known = new WeakMap<SeenEvent, readonly Layer[]>();

function layersOf(packet: SeenEvent): readonly Layer[] {
  const found = known.get(packet);
  if (found) return found;
  const layers = outlineOf(decodePacket(packetBytes(packet)));
  known.set(packet, layers);
  return layers;
}

/** "Send → ChannelData › DTLS server_hello", "DTLS server_hello": wordings, the longest first. */
export function packetTitles({ packet, passedOn, traffic }: Journey): readonly string[] {
  const layers = layersOf(packet);
  const inner = layers.at(-1);
  if (!inner) return [];
  const title = traffic === 'encrypted' ? encryptedTitle(inner) : inner.title;
  if (layers.length === 1) return [title];
  const carriers = [packet, ...(passedOn ? [passedOn] : [])].map((seen) => carrierOf(layersOf(seen))); // prettier-ignore
  return [`${[...new Set(carriers)].join(' → ')} › ${title}`, title];
}

/** `Send` of `Send indication`, `ChannelData` of `ChannelData 0x4000`. */
const carrierOf = ([outer]: readonly Layer[]): string => outer?.title.split(' ')[0] ?? '';

const PROTOCOLS: Partial<Record<Layer['kind'], string>> = {
  dtls: 'DTLS',
  rtp: 'SRTP',
  rtcp: 'SRTCP',
};

/** Of ciphertext there is nothing to say but how much it is. */
function encryptedTitle({ kind, title, packet }: Layer): string {
  const size = packet.range.lengthBytes.toLocaleString(language.current);
  return m.diagram_packet_encrypted({ protocol: PROTOCOLS[kind] ?? title, size });
}
