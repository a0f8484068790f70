// Which kind of traffic a packet is, by what it carries innermost.
import type { SeenPacket } from '../../recording/events.js';
import * as m from '../../i18n/paraglide/messages.js';
import { METHODS } from '../../stun/message-type.js';
import type { Layer } from '../../stun/outline.js';

export const TRAFFIC_KINDS = ['stun', 'turn', 'check', 'dtls', 'media'] as const;
/** `other`: nothing that WebRTC sends. */
export type TrafficKind = (typeof TRAFFIC_KINDS)[number] | 'other';

const NAMES = {
  stun: () => 'STUN',
  turn: () => 'TURN',
  check: m.packets_kind_check,
  dtls: () => 'DTLS',
  media: m.packets_kind_media,
} as const satisfies Record<(typeof TRAFFIC_KINDS)[number], () => string>;

export const kindName = (kind: (typeof TRAFFIC_KINDS)[number]): string => NAMES[kind]();

/**
 * A Binding that travels through TURN, or beyond it, is an ICE check; one with the server alone asks
 * for an address. What TURN carries and nobody knows counts as TURN.
 */
export function kindOf(layers: readonly Layer[], leg: SeenPacket['leg']): TrafficKind {
  const innermost = layers.at(-1)?.packet;
  switch (innermost?.kind) {
    case 'dtls':
      return 'dtls';
    case 'rtp':
    case 'rtcp':
      return 'media';
    case 'channelData':
      return 'turn';
    case 'stun': {
      const isBinding =
        innermost.message?.method === METHODS.Binding.method ||
        innermost.message?.method === METHODS['GOOG-PING'].method;
      if (!isBinding) return 'turn';
      return layers.length > 1 || leg === 'relayed' ? 'check' : 'stun';
    }
    default:
      return layers.length > 1 ? 'turn' : 'other';
  }
}

/** Whose colour it wears: a server's for what is said to the server, else the peer's. */
export const actorOf = (kind: TrafficKind, peer: 'A' | 'B'): 'stun' | 'turn' | 'A' | 'B' =>
  kind === 'stun' || kind === 'turn' ? kind : peer;
