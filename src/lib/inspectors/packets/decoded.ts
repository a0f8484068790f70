// A packet of the recording taken apart, once: a list of thousands is derived anew with every event.
import type { FlowEventOf } from '../../recording/events.js';
import { packetBytes } from '../../recording/packet-bytes.js';
import { decodePacket } from '../../stun/decode.js';
import { toHex } from '../../stun/bytes.js';
import { type Layer, outlineOf } from '../../stun/outline.js';
import type { Packet, StunPacket } from '../../stun/packet.js';
import { type TrafficKind, kindOf } from './kinds.js';

export type SeenEvent = FlowEventOf<'packet.seen'>;

export type StunMessage = NonNullable<StunPacket['message']>;

/** A request or a reply: the innermost STUN message, unless that is an indication. */
export interface Asking {
  message: StunMessage;
  /** As it was sent, for sums that are made over it. */
  messageBytes: Uint8Array;
  /** The same message again has the same text, another transaction another id. */
  messageHex: string;
  transactionHex: string;
  /** Whether the server is asked or answers, and does not only pass it on. */
  isWithServer: boolean;
}

export interface DecodedPacket {
  event: SeenEvent;
  bytes: Uint8Array;
  packet: Packet;
  /** From the outside in; at least one. */
  layers: readonly Layer[];
  /** `Send indication › Binding request`. */
  title: string;
  kind: TrafficKind;
  asking: Asking | null;
}

const known = new WeakMap<SeenEvent, DecodedPacket>();

export function decoded(event: SeenEvent): DecodedPacket {
  const found = known.get(event);
  if (found) return found;
  const bytes = packetBytes(event);
  const packet = decodePacket(bytes);
  const layers = outlineOf(packet);
  const title = layers.map((layer) => layer.title).join(' › ');
  const kind = kindOf(layers, event.leg);
  const made = {
    event,
    bytes,
    packet,
    layers,
    title,
    kind,
    asking: askingOf(event, bytes, layers),
  };
  known.set(event, made);
  return made;
}

function askingOf(event: SeenEvent, bytes: Uint8Array, layers: readonly Layer[]): Asking | null {
  const depth = layers.findLastIndex(({ kind }) => kind === 'stun');
  const stun = layers[depth]?.packet;
  if (stun?.kind !== 'stun' || !stun.message || stun.message.class === 'indication') return null;
  const { offsetBytes, lengthBytes } = stun.range;
  const messageBytes = bytes.subarray(offsetBytes, offsetBytes + lengthBytes);
  return {
    message: stun.message,
    messageBytes,
    messageHex: toHex(messageBytes),
    transactionHex: toHex(stun.message.transactionId),
    isWithServer: depth === 0 && event.leg === 'client',
  };
}
