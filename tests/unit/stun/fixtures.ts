// Every packet of tests/fixtures/packets under a name, for claims that hold for all of them.
import chromium from '../../fixtures/packets/chromium-156.json' with { type: 'json' };
import coturn from '../../fixtures/packets/coturn.json' with { type: 'json' };
import openssl from '../../fixtures/packets/openssl-dtls12.json' with { type: 'json' };
import { RFC_5769 } from '../../fixtures/packets/rfc5769.js';
import { encodeChannelData, encodeStun } from '../../../src/lib/stun/encode.js';
import { fromHex } from './hex.js';

export { chromium, coturn, openssl };

export interface NamedPacket {
  name: string;
  bytes: Uint8Array;
}

const captured = (name: string, packets: readonly { hex: string }[]): NamedPacket[] =>
  packets.map(({ hex }, i) => ({ name: `${name} ${i}`, bytes: fromHex(hex) }));

const VECTORS: NamedPacket[] = Object.entries(RFC_5769).map(([name, { hex }]) => ({
  name: `RFC 5769 ${name}`,
  bytes: fromHex(hex),
}));

const CAPTURES = [
  ...captured('Chromium 156', chromium.packets),
  ...captured('OpenSSL DTLS 1.2', openssl.packets),
  ...captured('coturn', coturn.packets),
];

const transactionId = Uint8Array.from({ length: 12 }, (_, i) => i);
const peer = { address: '192.0.2.7', port: 50000 };
const check = fromHex(chromium.packets[0]?.hex ?? '');
const clientHello = fromHex(openssl.packets[0]?.hex ?? '');

/** A TURN conversation as a client and a server have it, written by our own hand. */
const TURN: NamedPacket[] = [
  {
    name: 'the 401 of an Allocate',
    bytes: encodeStun(
      {
        method: 'Allocate',
        class: 'error',
        transactionId,
        attributes: [
          { name: 'ERROR-CODE', value: { code: 401, reason: 'Unauthenticated' } },
          { name: 'REALM', value: 'lab' },
          { name: 'NONCE', value: 'abcdef' },
          {
            name: 'PASSWORD-ALGORITHMS',
            value: [
              { algorithm: 2, parameters: new Uint8Array() },
              { algorithm: 1, parameters: Uint8Array.of(7) },
            ],
          },
        ],
      },
      { fingerprint: true },
    ),
  },
  {
    name: 'an Allocate with credentials',
    bytes: encodeStun(
      {
        method: 'Allocate',
        class: 'request',
        transactionId,
        attributes: [
          { name: 'REQUESTED-TRANSPORT', value: 17 },
          { name: 'EVEN-PORT', value: true },
          { name: 'DONT-FRAGMENT', value: true },
          { name: 'USERNAME', value: '1700000000:alice' },
          { name: 'REALM', value: 'lab' },
          { name: 'NONCE', value: 'abcdef' },
        ],
      },
      { integrityKey: Uint8Array.of(1, 2, 3), sha256: true, fingerprint: true },
    ),
  },
  {
    name: 'a Send indication with an ICE check',
    bytes: encodeStun({
      method: 'Send',
      class: 'indication',
      transactionId,
      attributes: [
        { name: 'XOR-PEER-ADDRESS', value: peer },
        { name: 'DATA', value: check },
      ],
    }),
  },
  {
    name: 'ChannelData with a ClientHello',
    bytes: encodeChannelData(0x4001, clientHello, { padded: true }),
  },
];

export const ALL_PACKETS: readonly NamedPacket[] = [...VECTORS, ...CAPTURES, ...TURN];
