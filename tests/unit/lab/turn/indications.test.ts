// What is read and written by hand says the same as the codec.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeStun } from '../../../../src/lib/stun/encode.js';
import { formatIp } from '../../../../src/lib/stun/ip.js';
import { encodeDataIndication, readSendIndication } from '../../../../src/lab/turn/indications.js';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const anIp = fc.oneof(bytes(4), bytes(16));
const aPort = fc.nat({ max: 0xffff });
const aTransaction = bytes(12);
const someData = fc.uint8Array({ maxLength: 40 });

test('a Data indication is byte for byte what the codec writes', () => {
  fc.assert(
    fc.property(aTransaction, anIp, aPort, someData, (transactionId, ip, port, data) => {
      const expected = encodeStun({
        method: 'Data',
        class: 'indication',
        transactionId,
        attributes: [
          { name: 'XOR-PEER-ADDRESS', value: { address: formatIp(ip), port } },
          { name: 'DATA', value: data },
        ],
      });
      const encoded = encodeDataIndication(transactionId, ip, port, data);
      expect(encoded && [...encoded]).toEqual([...expected]);
    }),
  );
});

test.each([
  [4, 65_516, 65_552],
  [4, 65_517, undefined],
  [16, 65_504, 65_552],
  [16, 65_505, undefined],
])('around an address of %i and data of %i bytes the message has %i', (ip, data, whole) => {
  const id = new Uint8Array(12);
  const encoded = encodeDataIndication(id, new Uint8Array(ip), 9, new Uint8Array(data));
  expect(encoded?.length).toBe(whole);
});

test('a Send indication is read as the codec wrote it, in any order', () => {
  fc.assert(
    fc.property(
      aTransaction,
      anIp,
      aPort,
      someData,
      fc.boolean(),
      (transactionId, ip, port, data, dataFirst) => {
        const attributes = [
          { name: 'XOR-PEER-ADDRESS', value: { address: formatIp(ip), port } } as const,
          { name: 'DATA', value: data } as const,
        ];
        if (dataFirst) attributes.reverse();
        const message = { method: 'Send', class: 'indication', transactionId, attributes } as const;
        const encoded = encodeStun(message, { fingerprint: true });
        const send = readSendIndication(encoded);
        expect(send && [...send.ip]).toEqual([...ip]);
        expect(send).toMatchObject({ address: formatIp(ip), port });
        const at = send?.dataOffsetBytes ?? 0;
        expect([...encoded.subarray(at, at + (send?.dataLengthBytes ?? -1))]).toEqual([...data]);
      },
    ),
  );
});

test('of two peers and two data the first ones count', () => {
  const encoded = encodeStun({
    method: 'Send',
    class: 'indication',
    transactionId: new Uint8Array(12),
    attributes: [
      { name: 'XOR-PEER-ADDRESS', value: { address: '127.0.0.2', port: 1 } },
      { name: 'XOR-PEER-ADDRESS', value: { address: '127.0.0.3', port: 2 } },
      { name: 'DATA', value: Uint8Array.of(1) },
      { name: 'DATA', value: Uint8Array.of(2, 3) },
    ],
  });
  expect(readSendIndication(encoded)).toMatchObject({
    address: '127.0.0.2',
    port: 1,
    dataLengthBytes: 1,
  });
});

test('bytes that were spoiled anywhere never throw', () => {
  const encoded = encodeStun({
    method: 'Send',
    class: 'indication',
    transactionId: new Uint8Array(12),
    attributes: [
      { name: 'XOR-PEER-ADDRESS', value: { address: '::1', port: 1 } },
      { name: 'DATA', value: new Uint8Array(9) },
    ],
  });
  fc.assert(
    fc.property(fc.nat({ max: encoded.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
      const spoiled = encoded.with(at, byte);
      const send = readSendIndication(spoiled);
      if (send)
        expect(send.dataOffsetBytes + send.dataLengthBytes).toBeLessThanOrEqual(spoiled.length);
    }),
  );
});
