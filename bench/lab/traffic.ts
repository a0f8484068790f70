// What the client sends and what it expects back. Each packet carries a number, by which it is known again.
import { ATTRIBUTES } from '../../src/lib/stun/attributes.js';
import { paddingFor } from '../../src/lib/stun/bytes.js';
import { encodeChannelData, encodeStun } from '../../src/lib/stun/encode.js';
import { METHODS, messageType } from '../../src/lib/stun/message-type.js';

export type TrafficKind = 'binding' | 'channels' | 'indications';

export interface Traffic {
  /** A packet to send, but for its number. */
  template: Uint8Array;
  /** Where the number stands in it, in four bytes. */
  numberOffsetBytes: number;
  /** The number of a packet that came back whole; null for any other. */
  numberOf: (bytes: Buffer) => number | null;
}

export const PEER_HOST = '127.0.0.1';
export const CHANNEL = 0x4001;

const HEADER_BYTES = 20;
const NUMBER_BYTES = 4;
const BINDING_SUCCESS = messageType(METHODS.Binding.method, 'success');
const DATA_INDICATION = messageType(METHODS.Data.method, 'indication');
const DATA = ATTRIBUTES.DATA.type;

/** `payloadBytes`: of the data to be relayed, a multiple of four; a Binding request has none. */
export function trafficOf(kind: TrafficKind, payloadBytes: number, peerPort: number): Traffic {
  const data = new Uint8Array(payloadBytes).fill(0xd7);
  const transactionId = new Uint8Array(12);
  switch (kind) {
    case 'binding':
      return {
        template: encodeStun({
          method: 'Binding',
          class: 'request',
          transactionId,
          attributes: [],
        }),
        // The end of the transaction id, which the answer repeats.
        numberOffsetBytes: HEADER_BYTES - NUMBER_BYTES,
        numberOf: (bytes) =>
          bytes.length > HEADER_BYTES && bytes.readUInt16BE(0) === BINDING_SUCCESS
            ? bytes.readUInt32BE(HEADER_BYTES - NUMBER_BYTES)
            : null,
      };
    case 'channels':
      return {
        template: encodeChannelData(CHANNEL, data, { padded: false }),
        numberOffsetBytes: 4,
        numberOf: (bytes) =>
          bytes.length >= 4 + payloadBytes &&
          bytes.readUInt16BE(0) === CHANNEL &&
          bytes.readUInt16BE(2) === payloadBytes
            ? bytes.readUInt32BE(4)
            : null,
      };
    case 'indications': {
      const template = encodeStun({
        method: 'Send',
        class: 'indication',
        transactionId,
        attributes: [
          { name: 'XOR-PEER-ADDRESS', value: { address: PEER_HOST, port: peerPort } },
          { name: 'DATA', value: data },
        ],
      });
      return {
        template,
        numberOffsetBytes: template.length - payloadBytes,
        numberOf: (bytes) => {
          const at = dataOffset(bytes, payloadBytes);
          return at === null ? null : bytes.readUInt32BE(at);
        },
      };
    }
  }
}

/** Where the data of a Data indication begins; null for what is none, or has another length. */
function dataOffset(bytes: Buffer, payloadBytes: number): number | null {
  if (bytes.length < HEADER_BYTES || bytes.readUInt16BE(0) !== DATA_INDICATION) return null;
  for (let at = HEADER_BYTES; at + 4 <= bytes.length;) {
    const length = bytes.readUInt16BE(at + 2);
    if (bytes.readUInt16BE(at) === DATA)
      return length === payloadBytes && at + 4 + length <= bytes.length ? at + 4 : null;
    at += 4 + length + paddingFor(length);
  }
  return null;
}
