import { expect, test } from 'vitest';
import { decodePacket } from '../../../src/lib/stun/decode.js';
import { encodeChannelData, encodeStun } from '../../../src/lib/stun/encode.js';
import { outlineOf } from '../../../src/lib/stun/outline.js';
import { ALL_PACKETS, openssl } from './fixtures.js';
import { fromHex } from './hex.js';

const titles = (bytes: Uint8Array) => outlineOf(decodePacket(bytes)).map(({ title }) => title);

const transactionId = new Uint8Array(12);
const check = encodeStun({ method: 'Binding', class: 'request', transactionId, attributes: [] });

test('a message is told by method and class, an error by its code as well', () => {
  expect(titles(check)).toEqual(['Binding request']);
  expect(
    titles(
      encodeStun({
        method: 'Allocate',
        class: 'error',
        transactionId,
        attributes: [{ name: 'ERROR-CODE', value: { code: 401, reason: 'Unauthenticated' } }],
      }),
    ),
  ).toEqual(['Allocate error 401']);
});

test('what is carried comes after what carries it', () => {
  expect(titles(encodeChannelData(0x4001, check, { padded: false }))).toEqual([
    'ChannelData 0x4001',
    'Binding request',
  ]);
  const send = encodeStun({
    method: 'Send',
    class: 'indication',
    transactionId,
    attributes: [{ name: 'DATA', value: encodeChannelData(0x4000, check, { padded: false }) }],
  });
  expect(titles(send)).toEqual(['Send indication', 'ChannelData 0x4000', 'Binding request']);
});

test('a handshake in the clear is told by its messages', () => {
  expect(titles(fromHex(openssl.packets[0]?.hex ?? ''))).toEqual(['DTLS client_hello']);
});

test('every packet has a title, whatever it is', () => {
  for (const { name, bytes } of ALL_PACKETS)
    for (const title of titles(bytes)) expect(title.trim(), name).not.toBe('');
  expect(titles(new Uint8Array())).toEqual(['0 bytes']);
});
