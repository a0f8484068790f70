// Packets that lie: each gets a problem at the place of the lie, and none is thrown.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePacket } from '../../../src/lib/stun/decode.js';
import { encodeChannelData, encodeStun, type StunAttribute } from '../../../src/lib/stun/encode.js';
import { type Problem, isFlaw } from '../../../src/lib/stun/problems.js';
import { ALL_PACKETS } from './fixtures.js';
import { fromHex } from './hex.js';
import { brokenInvariant } from './invariants.js';

const HEADER = '2112a442000000000000000000000000';

function message(...attributes: string[]): Uint8Array {
  const body = attributes.join('');
  return fromHex(`0001${(body.length / 2).toString(16).padStart(4, '0')}${HEADER}${body}`);
}

function problemsOf(bytes: Uint8Array): Problem[] {
  const packet = decodePacket(bytes);
  expect(brokenInvariant(bytes, packet)).toBeNull();
  return [...packet.problems];
}

test.each([
  ['a message shorter than it says', fromHex(`00010008${HEADER}80220004`), 'length-beyond-end', 2],
  ['a message longer than it says', fromHex(`00010000${HEADER}80220000`), 'trailing-bytes', 20],
  ['a length of three', fromHex(`00010003${HEADER}802200`), 'length-not-multiple-of-four', 2],
  ['another cookie', fromHex('0001000021120000000000000000000000000000'), 'wrong-cookie', 4],
  ['a method that nobody has', fromHex(`00020000${HEADER}`), 'unknown-method', 0],
  ['an attribute beyond the message', message('80220008', '61626364'), 'length-beyond-end', 22],
  ['half an attribute header', message('0024'), 'truncated', 21],
  [
    'an unknown attribute that must be known',
    message('7fff0000'),
    'unknown-required-attribute',
    20,
  ],
  ['a PRIORITY of three bytes', message('00240003', '01020300'), 'attribute-length', 22],
  ['a flag with a value', message('00250004', '00000000'), 'attribute-length', 22],
  ['an IPv6 address of four bytes', message('00200008', '0002a147', '01020304'), 'truncated', 28],
  [
    'an IPv4 address of sixteen bytes',
    message('00010014', '00010001', '00'.repeat(16)),
    'trailing-bytes',
    32,
  ],
  [
    'an address family that nobody has',
    message('00010008', '0009a147', '01020304'),
    'unknown-address-family',
    25,
  ],
  ['an error of class 9', message('00090004', '00000101'), 'error-code-out-of-range', 26],
  ['a text that is no UTF-8', message('80220004', 'c0c0c0c0'), 'bad-utf8', 24],
  ['a FINGERPRINT that is wrong', message('80280004', '00000000'), 'wrong-fingerprint', 24],
  ['a list of half an entry', message('000a0003', '00010000'), 'truncated', 26],
  [
    'a password algorithm beyond its attribute',
    message('001d0004', '00010009'),
    'length-beyond-end',
    26,
  ],
  ['ChannelData shorter than it says', fromHex('40000009ff'), 'length-beyond-end', 2],
  ['ChannelData longer than padding is', fromHex('40000001ff0000000000'), 'trailing-bytes', 5],
  ['a first byte of no protocol', fromHex('ff00'), 'unknown-protocol', 0],
  ['nothing', fromHex(''), 'empty', 0],
  [
    'a DTLS record shorter than it says',
    fromHex('16fefd00000000000000000009ff'),
    'length-beyond-end',
    11,
  ],
  ['a DTLS record of an unknown type', fromHex('1ffefd00'), 'unknown-content-type', 0],
  [
    'a DTLS record of an unknown version',
    fromHex('15030300000000000000010002022a'),
    'unknown-version',
    1,
  ],
  [
    'a fragment beyond its message',
    fromHex('16fefd0000000000000000000e0b0000010000000001000002ffff'),
    'fragment-beyond-message',
    22,
  ],
  [
    'an RTP header of eleven bytes',
    fromHex('806f00010000000200000'.padEnd(22, '0')),
    'truncated',
    8,
  ],
  [
    'an RTP packet with fewer CSRCs than it says',
    fromHex('816f00010000000200000003'),
    'truncated',
    11,
  ],
])('%s', (_what, bytes, code, offsetBytes) => {
  expect(problemsOf(bytes).filter(isFlaw)).toContainEqual(
    expect.objectContaining({ code, offsetBytes }),
  );
});

test.each([
  [
    'an attribute after MESSAGE-INTEGRITY',
    message('00080014', '00'.repeat(20), '80220000'),
    'attribute-after-integrity',
    44,
  ],
  ['reserved bytes that are set', message('00190004', '11000001'), 'nonzero-reserved', 25],
  ['padding that is set', message('80220001', '61202020'), 'nonzero-padding', 25],
  ['a channel of before RFC 7983', fromHex('67730001ff'), 'reserved-channel-number', 0],
  ['a connection id', fromHex('3d0102030405'), 'connection-id-of-unknown-length', 1],
])('%s is noted, and no flaw', (_what, bytes, code, offsetBytes) => {
  const problems = problemsOf(bytes);
  expect(problems).toMatchObject([{ code, offsetBytes }]);
  expect(problems.filter(isFlaw)).toEqual([]);
});

test('FINGERPRINT before another attribute is named', () => {
  const bytes = message('80280004', '00000000', '80220000');
  expect(problemsOf(bytes).map(({ code }) => code)).toContain('fingerprint-not-last');
});

test('an attribute that is broken has no value, and the next one is read', () => {
  const packet = decodePacket(message('00240003', '01020300', '0006000161000000'));
  const attributes = packet.kind === 'stun' ? packet.message?.attributes : [];
  expect(attributes).toMatchObject([
    { name: 'PRIORITY', value: null },
    { name: 'USERNAME', value: 'a' },
  ]);
});

test('packets inside packets end at a depth, and say so', () => {
  const wrap = (data: Uint8Array, depth: number): Uint8Array =>
    depth === 0 ? data : wrap(encodeChannelData(0x4000, data, { padded: false }), depth - 1);
  expect(problemsOf(wrap(fromHex('80'), 20))).toMatchObject([
    { code: 'nested-too-deep', offsetBytes: 20 },
  ]);
});

test.each(['ffffff', '', '00010203040506', '48454c4c4f', '15000000', '16'])(
  'an application may send %j through TURN: it is no broken packet',
  (hex) => {
    const bytes = encodeChannelData(0x4000, fromHex(hex), { padded: false });
    expect(problemsOf(bytes)).toEqual([]);
  },
);

test.each(ALL_PACKETS.map(({ name, bytes }) => [name, bytes] as const))(
  '%s has no flaw; cut anywhere it still tiles',
  (_name, bytes) => {
    expect(problemsOf(bytes).filter(isFlaw)).toEqual([]);
    for (let length = 0; length < bytes.length; length += 1) problemsOf(bytes.slice(0, length));
  },
);

test('no bytes at all make it throw, or leave a byte out', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      problemsOf(bytes);
    }),
    { numRuns: 1000 },
  );
});

test('a problem of a packet inside is counted from the outermost byte', () => {
  const attributes: StunAttribute[] = [{ name: 'DATA', value: fromHex(`00010000${HEADER}ffff`) }];
  const bytes = encodeStun({
    method: 'Data',
    class: 'indication',
    transactionId: new Uint8Array(12),
    attributes,
  });
  expect(problemsOf(bytes)).toMatchObject([{ code: 'trailing-bytes', offsetBytes: 20 + 4 + 20 }]);
});
