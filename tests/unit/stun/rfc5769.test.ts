// RFC 5769: the four messages by which every implementation of STUN can be held.
import { expect, test } from 'vitest';
import { longTermKey, shortTermKey } from '../../../src/lib/stun/credentials.js';
import { decodePacket } from '../../../src/lib/stun/decode.js';
import { checkFingerprint } from '../../../src/lib/stun/fingerprint.js';
import { checkIntegrity } from '../../../src/lib/stun/integrity.js';
import { isFlaw } from '../../../src/lib/stun/problems.js';
import { RFC_5769 } from '../../fixtures/packets/rfc5769.js';
import { fromHex } from './hex.js';
import { brokenInvariant } from './invariants.js';

type Vector = keyof typeof RFC_5769;
const VECTORS = Object.keys(RFC_5769) as Vector[];
const bytesOf = (vector: Vector) => fromHex(RFC_5769[vector].hex);

function keyOf(vector: Vector): Uint8Array {
  const { longTermRequest } = RFC_5769;
  return vector === 'longTermRequest'
    ? longTermKey(longTermRequest.username, longTermRequest.realm, longTermRequest.password)
    : shortTermKey(RFC_5769[vector].password);
}

function valuesOf(vector: Vector): Record<string, unknown> {
  const packet = decodePacket(bytesOf(vector));
  const attributes = packet.kind === 'stun' ? (packet.message?.attributes ?? []) : [];
  return Object.fromEntries<unknown>(attributes.map(({ name, value }) => [name ?? '', value]));
}

test.each(VECTORS)('%s is decoded without a flaw, each byte in one field', (vector) => {
  const bytes = bytesOf(vector);
  const packet = decodePacket(bytes);
  expect(packet.kind).toBe('stun');
  expect(packet.problems.filter(isFlaw)).toEqual([]);
  expect(brokenInvariant(bytes, packet)).toBeNull();
});

test('the attributes say what the RFC says they do', () => {
  expect(valuesOf('request')).toMatchObject({
    SOFTWARE: 'STUN test client',
    PRIORITY: 0x6e0001ff,
    'ICE-CONTROLLED': 0x932ff9b151263b36n,
    USERNAME: 'evtj:h6vY',
    FINGERPRINT: 0xe57a3bcf,
  });
  expect(valuesOf('ipv4Response')).toMatchObject({
    SOFTWARE: 'test vector',
    'XOR-MAPPED-ADDRESS': { address: '192.0.2.1', port: 32853 },
  });
  expect(valuesOf('ipv6Response')).toMatchObject({
    'XOR-MAPPED-ADDRESS': { address: '2001:db8:1234:5678:11:2233:4455:6677', port: 32853 },
  });
  expect(valuesOf('longTermRequest')).toMatchObject({
    USERNAME: 'マトリックス',
    NONCE: 'f//499k954d6OL34oL9FSTvy64sA',
    REALM: 'example.org',
  });
});

test('padding with blanks is noted in the first three, and is no flaw', () => {
  const codes = VECTORS.map((vector) =>
    decodePacket(bytesOf(vector)).problems.map(({ code }) => code),
  );
  expect(codes).toEqual([['nonzero-padding'], ['nonzero-padding'], ['nonzero-padding'], []]);
});

test.each(VECTORS)('%s: integrity and fingerprint are right over the bytes as sent', (vector) => {
  expect(checkIntegrity(bytesOf(vector), keyOf(vector))).toEqual({
    sha1: 'right',
    sha256: 'absent',
  });
  expect(checkFingerprint(bytesOf(vector)).verdict).toBe(
    vector === 'longTermRequest' ? 'absent' : 'right',
  );
});

test.each(VECTORS)('%s: no byte can be changed unnoticed', (vector) => {
  const original = bytesOf(vector);
  const key = keyOf(vector);
  const hasFingerprint = vector !== 'longTermRequest';
  const signed = original.length - (hasFingerprint ? 8 : 0);
  const unnoticed: number[] = [];
  for (let at = 0; at < original.length; at += 1) {
    const changed = original.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    // The header's length is replaced for both sums; a wrong one shows in the structure.
    const isLength = at === 2 || at === 3;
    const integrity = checkIntegrity(changed, key).sha1 !== 'right';
    const fingerprint = checkFingerprint(changed).verdict !== 'right';
    const structure = decodePacket(changed).problems.some(isFlaw);
    const noticed = isLength
      ? structure
      : (at >= signed || integrity) && (!hasFingerprint || fingerprint);
    if (!noticed) unnoticed.push(at);
  }
  expect(unnoticed).toEqual([]);
});

test.each(VECTORS)('%s: cut at any length it is decoded with a problem inside of it', (vector) => {
  const bytes = bytesOf(vector);
  for (let length = 0; length < bytes.length; length += 1) {
    const cut = bytes.slice(0, length);
    const packet = decodePacket(cut);
    expect(packet.problems.filter(isFlaw), `${length} bytes`).not.toEqual([]);
    expect(brokenInvariant(cut, packet), `${length} bytes`).toBeNull();
  }
});

test('the wrong password is told from the right one', () => {
  expect(checkIntegrity(bytesOf('request'), shortTermKey('VOkJxbRl1RmTxUk')).sha1).toBe('wrong');
});
