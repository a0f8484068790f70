// What is encoded is what is decoded, for every attribute and layout.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ATTRIBUTE_NAMES,
  type AttributeFormat,
  type AttributeName,
  type AttributeValues,
  attributeName,
  attributeRow,
} from '../../../src/lib/stun/attributes.js';
import { shortTermKey } from '../../../src/lib/stun/credentials.js';
import { decodePacket } from '../../../src/lib/stun/decode.js';
import { type StunAttribute, encodeChannelData, encodeStun } from '../../../src/lib/stun/encode.js';
import { checkFingerprint } from '../../../src/lib/stun/fingerprint.js';
import { checkIntegrity } from '../../../src/lib/stun/integrity.js';
import { formatIp } from '../../../src/lib/stun/ip.js';
import { CLASSES, METHODS, type MethodName } from '../../../src/lib/stun/message-type.js';
import { brokenInvariant } from './invariants.js';

const uint = (bits: number) => fc.integer({ min: 0, max: 2 ** bits - 1 });
const anyBytes = fc.uint8Array({ maxLength: 64 });
const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const anyIp = fc
  .oneof(
    fc.uint8Array({ minLength: 4, maxLength: 4 }),
    fc.uint8Array({ minLength: 16, maxLength: 16 }),
  )
  .map(formatIp);
const anyAddress = fc.record({ address: anyIp, port: uint(16) });
const anyError = { code: fc.integer({ min: 300, max: 699 }), reason: anyText };
const anyAlgorithm = fc.record({ algorithm: uint(16), parameters: anyBytes });

const VALUES: { [F in AttributeFormat]: fc.Arbitrary<AttributeValues[F]> } = {
  address: anyAddress,
  'xor-address': anyAddress,
  text: anyText,
  bytes: anyBytes,
  data: anyBytes,
  flag: fc.constant(true),
  uint32: uint(32),
  uint64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  'uint16-list': fc.array(uint(16), { maxLength: 9 }),
  'uint32-list': fc.array(uint(32), { maxLength: 9 }),
  'uint8-reserved': uint(8),
  'uint16-reserved': uint(16),
  'even-port': fc.boolean(),
  'error-code': fc.record(anyError),
  'address-error-code': fc.record({ family: fc.constantFrom(1, 2), ...anyError }),
  icmp: fc.record({ type: uint(7), code: uint(9), data: uint(32) }),
  'change-request': fc.record({ changeIp: fc.boolean(), changePort: fc.boolean() }),
  'password-algorithm': anyAlgorithm,
  'password-algorithms': fc.array(anyAlgorithm, { maxLength: 3 }),
  'network-info': fc.record({ networkId: uint(16), networkCost: uint(16) }),
};

/** The sums are the encoder's. */
const SUMS: readonly AttributeName[] = [
  'MESSAGE-INTEGRITY',
  'MESSAGE-INTEGRITY-SHA256',
  'FINGERPRINT',
];

function anyValueOf(name: AttributeName): fc.Arbitrary<StunAttribute> {
  const { format, lengthBytes } = attributeRow(name);
  const value: fc.Arbitrary<unknown> =
    lengthBytes === undefined
      ? VALUES[format]
      : fc.uint8Array({ minLength: lengthBytes, maxLength: lengthBytes });
  return value.map((value) => ({ name, value }) as StunAttribute);
}

const anyKnown = fc.oneof(
  ...ATTRIBUTE_NAMES.filter((name) => !SUMS.includes(name)).map(anyValueOf),
);
const anyUnknown: fc.Arbitrary<StunAttribute> = fc.record({
  name: fc.constant(null),
  type: uint(16).filter((type) => !attributeName(type)),
  value: anyBytes,
});

const anyMessage = fc.record({
  method: fc.constantFrom(...(Object.keys(METHODS) as MethodName[])),
  class: fc.constantFrom(...CLASSES),
  transactionId: fc.uint8Array({ minLength: 12, maxLength: 12 }),
  attributes: fc.array(fc.oneof({ weight: 5, arbitrary: anyKnown }, anyUnknown), { maxLength: 8 }),
});

test('a message comes back as it was written, each of its bytes in one field', () => {
  fc.assert(
    fc.property(
      anyMessage,
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      (message, hasKey, sha256, fingerprint) => {
        const key = shortTermKey('secret');
        const bytes = encodeStun(message, {
          ...(hasKey && { integrityKey: key }),
          sha256,
          fingerprint,
        });
        const packet = decodePacket(bytes);
        if (packet.kind !== 'stun' || !packet.message) throw new Error(packet.kind);
        const found = packet.message.attributes
          .filter(({ name }) => !name || !SUMS.includes(name))
          .map(({ name, type, value }) => (name ? { name, value } : { name, type, value }));
        expect({ ...packet.message, method: message.method, attributes: found }).toEqual(message);
        expect(packet.message.method).toBe(METHODS[message.method].method);
        expect(brokenInvariant(bytes, packet)).toBeNull();
        expect(checkFingerprint(bytes).verdict).toBe(fingerprint ? 'right' : 'absent');
        expect(checkIntegrity(bytes, key)).toEqual({
          sha1: hasKey && !sha256 ? 'right' : 'absent',
          sha256: hasKey && sha256 ? 'right' : 'absent',
        });
      },
    ),
    { numRuns: 500 },
  );
});

test('every attribute is among those that are tried', () => {
  for (const name of ATTRIBUTE_NAMES.filter((name) => !SUMS.includes(name)))
    fc.assert(
      fc.property(anyValueOf(name), (attribute) => {
        const bytes = encodeStun({
          method: 'Binding',
          class: 'request',
          transactionId: new Uint8Array(12),
          attributes: [attribute],
        });
        const packet = decodePacket(bytes);
        const found = packet.kind === 'stun' ? packet.message?.attributes[0] : undefined;
        expect(found?.value, name).toEqual(attribute.value);
        expect(brokenInvariant(bytes, packet)).toBeNull();
      }),
      { numRuns: 20 },
    );
});

test('ChannelData comes back as it was written, padded or not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0x4000, max: 0x4fff }),
      anyBytes,
      fc.boolean(),
      (channel, data, padded) => {
        const bytes = encodeChannelData(channel, data, { padded });
        const packet = decodePacket(bytes);
        if (packet.kind !== 'channelData') throw new Error(packet.kind);
        expect(packet.channel).toBe(channel);
        expect(bytes.slice(4, 4 + packet.dataRange.lengthBytes)).toEqual(data);
        expect(brokenInvariant(bytes, packet)).toBeNull();
        if (padded) expect(bytes.length % 4).toBe(0);
      },
    ),
  );
});

test('what no packet can hold is refused', () => {
  const message = {
    method: 'Binding',
    class: 'request',
    transactionId: new Uint8Array(12),
  } as const;
  const tooLong = new Uint8Array(0x10000);
  expect(() => encodeStun({ ...message, attributes: [{ name: 'DATA', value: tooLong }] })).toThrow(
    RangeError,
  );
  const half = { name: 'DATA', value: new Uint8Array(0x8000) } as const;
  expect(() => encodeStun({ ...message, attributes: [half, half] })).toThrow(RangeError);
  expect(() =>
    encodeStun({ ...message, transactionId: new Uint8Array(16), attributes: [] }),
  ).toThrow(RangeError);
  const noAddress = { address: 'localhost', port: 1 };
  expect(() =>
    encodeStun({ ...message, attributes: [{ name: 'XOR-PEER-ADDRESS', value: noAddress }] }),
  ).toThrow(RangeError);
  expect(() => encodeChannelData(0x4000, tooLong, { padded: false })).toThrow(RangeError);
});
