// A packet in a few words, layer by layer from the outside in, each by its specification's name.
import { CONTENT_TYPES, HANDSHAKE_TYPES } from './dtls/registry.js';
import type { DtlsHandshake, DtlsRecord } from './dtls/summary.js';
import type { Field } from './fields.js';
import { methodName } from './message-type.js';
import type { Packet, PacketKind } from './packet.js';

export interface Layer {
  kind: PacketKind;
  /** `Allocate error 401`, `ChannelData 0x4000`, `DTLS client_hello`. */
  title: string;
  packet: Packet;
}

/** At least one layer; the packet within a Send, Data or ChannelData comes after it. */
export function outlineOf(packet: Packet): Layer[] {
  const inner = innerPacket(packet.fields);
  const layer = { kind: packet.kind, title: titleOf(packet), packet };
  return inner ? [layer, ...outlineOf(inner)] : [layer];
}

function innerPacket(fields: readonly Field[]): Packet | null {
  for (const field of fields) {
    const found = field.packet ?? innerPacket(field.fields ?? []);
    if (found) return found;
  }
  return null;
}

function titleOf(packet: Packet): string {
  switch (packet.kind) {
    case 'stun': {
      const { message } = packet;
      if (!message) return 'STUN';
      const name = methodName(message.method) ?? `STUN method ${hex(message.method, 3)}`;
      const code = message.attributes.find((attribute) => attribute.name === 'ERROR-CODE')?.value;
      return [name, message.class, ...(code ? [code.code] : [])].join(' ');
    }
    case 'channelData':
      return packet.channel === null ? 'ChannelData' : `ChannelData ${hex(packet.channel, 4)}`;
    case 'dtls':
      return `DTLS ${[...new Set(packet.records.map(recordTitle))].join(', ')}`.trim();
    case 'rtp':
      return 'SRTP';
    case 'rtcp':
      return 'SRTCP';
    case 'unknown':
      return `${packet.range.lengthBytes} bytes`;
  }
}

function recordTitle(record: DtlsRecord): string {
  if (record.encryption !== null) return 'encrypted';
  if (record.handshakes.length > 0) return record.handshakes.map(handshakeTitle).join(', ');
  return record.contentType === null ? 'record' : contentTitle(record.contentType);
}

const handshakeTitle = ({ type }: DtlsHandshake): string =>
  HANDSHAKE_TYPES[type] ?? `handshake ${type}`;

const contentTitle = (type: number): string => CONTENT_TYPES[type] ?? `content type ${type}`;

const hex = (value: number, digits: number): string =>
  `0x${value.toString(16).padStart(digits, '0').toUpperCase()}`;
