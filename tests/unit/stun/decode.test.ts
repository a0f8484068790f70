import { expect, test } from 'vitest';
import { decodePacket } from '../../../src/lib/stun/decode.js';
import { packetKind } from '../../../src/lib/stun/demultiplex.js';
import { encodeStun } from '../../../src/lib/stun/encode.js';
import type { Field } from '../../../src/lib/stun/fields.js';
import { checkIntegrity } from '../../../src/lib/stun/integrity.js';
import { longTermKey, shortTermKey } from '../../../src/lib/stun/credentials.js';
import { methodName } from '../../../src/lib/stun/message-type.js';
import { RFC_5769 } from '../../fixtures/packets/rfc5769.js';
import { ALL_PACKETS, chromium, coturn } from './fixtures.js';
import { fromHex } from './hex.js';

const bytesOf = (name: string) =>
  ALL_PACKETS.find((packet) => packet.name === name)?.bytes ?? new Uint8Array();

const flat = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [
    field,
    ...flat(field.fields ?? []),
    ...flat(field.packet?.fields ?? []),
  ]);

function field(bytes: Uint8Array, code: Field['code']): Field {
  const found = flat(decodePacket(bytes).fields).find((field) => field.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

// RFC 7983 §7.
test.each([
  [0, 'stun'],
  [3, 'stun'],
  [4, 'unknown'],
  [19, 'unknown'],
  [20, 'dtls'],
  [63, 'dtls'],
  [64, 'channelData'],
  [79, 'channelData'],
  [80, 'unknown'],
  [127, 'unknown'],
  [128, 'rtp'],
  [191, 'rtp'],
  [192, 'unknown'],
  [255, 'unknown'],
])('a first byte of %i is %s', (first, kind) => {
  expect(packetKind(first, 0)).toBe(kind);
});

test('RTCP is told from RTP by its packet type', () => {
  expect([191, 192, 223, 224].map((second) => packetKind(0x80, second))).toEqual([
    'rtp',
    'rtcp',
    'rtcp',
    'rtp',
  ]);
});

test('the bits of the type are shown with what they mean', () => {
  expect(field(fromHex(RFC_5769.ipv4Response.hex), 'stun.type').bits).toMatchObject([
    { code: 'stun.type.class', mask: 0x0110, value: 2, meaning: 'success' },
    { code: 'stun.type.method', mask: 0x3eef, value: 1, meaning: 'Binding' },
  ]);
});

test('an XOR address shows the arithmetic: what was sent, the key, the address', () => {
  const ipv4 = fromHex(RFC_5769.ipv4Response.hex);
  expect(field(ipv4, 'address.x-port')).toMatchObject({
    value: 32853,
    xor: { rawBytes: [0xa1, 0x47], keyBytes: [0x21, 0x12], resultBytes: [0x80, 0x55] },
  });
  expect(field(ipv4, 'address.x-ip')).toMatchObject({
    value: '192.0.2.1',
    range: { offsetBytes: 44, lengthBytes: 4 },
    xor: { keyBytes: [0x21, 0x12, 0xa4, 0x42], resultBytes: [192, 0, 2, 1], key: 'cookie' },
  });
  const ipv6 = fromHex(RFC_5769.ipv6Response.hex);
  expect(field(ipv6, 'address.x-ip').xor).toMatchObject({
    keyBytes: [...ipv6.slice(4, 20)],
    key: 'cookie-and-transaction-id',
  });
});

test('a check inside of a Send indication is decoded where it stands', () => {
  const bytes = bytesOf('a Send indication with an ICE check');
  const packet = decodePacket(bytes);
  const data = packet.kind === 'stun' ? packet.message?.attributes[1] : undefined;
  const value = field(bytes, 'attribute.value');
  expect(value.range).toEqual(data?.valueRange);
  expect(value.packet).toMatchObject({ kind: 'stun', range: data?.valueRange, problems: [] });
  expect(field(bytes, 'stun.attribute.PRIORITY').value).toBe(1845501695);
});

test('a ClientHello inside of ChannelData is decoded where it stands', () => {
  const bytes = bytesOf('ChannelData with a ClientHello');
  const random = field(bytes, 'dtls.hello.random');
  expect(random.range).toEqual({ offsetBytes: 4 + 13 + 12 + 2, lengthBytes: 32 });
});

test('the checks of a browser are signed with the password of whom they are sent to', () => {
  const [request, , response] = chromium.packets.map(({ hex }) => fromHex(hex));
  const { A, B } = chromium.peers;
  // A's first check, and the answer to it, both under B's password (RFC 8445 §7.2.2).
  for (const bytes of [request, response]) {
    if (!bytes) throw new Error('missing');
    expect(checkIntegrity(bytes, shortTermKey(B.password)).sha1).toBe('right');
    expect(checkIntegrity(bytes, shortTermKey(A.password)).sha1).toBe('wrong');
  }
  if (request)
    expect(field(request, 'stun.attribute.USERNAME').value).toBe(`${B.ufrag}:${A.ufrag}`);
});

test('a TURN conversation of coturn: all but the first request, its 401 and the indications is signed', () => {
  const { username, realm, password } = coturn;
  const key = longTermKey(username, realm, password);
  const told = coturn.packets.flatMap(({ hex }) => {
    const bytes = fromHex(hex);
    const packet = decodePacket(bytes);
    if (packet.kind !== 'stun' || !packet.message) return [];
    const { method, class: stunClass } = packet.message;
    return `${methodName(method)} ${stunClass} ${checkIntegrity(bytes, key).sha1}`;
  });
  expect(told).toEqual([
    'Allocate request absent',
    'Allocate error absent',
    'Allocate request right',
    'Allocate success right',
    'Refresh request right',
    'Refresh success right',
    'ChannelBind request right',
    'ChannelBind success right',
    'CreatePermission request right',
    'CreatePermission success right',
    'Send indication absent',
    'Data indication absent',
  ]);
});

test('MESSAGE-INTEGRITY-SHA256 may be cut to a multiple of four bytes, and to no fewer than 16', () => {
  const key = shortTermKey('secret');
  const signed = (lengthBytes: number) => {
    const whole = encodeStun(
      { method: 'Binding', class: 'request', transactionId: new Uint8Array(12), attributes: [] },
      { integrityKey: key, sha256: true },
    );
    const cut = whole.slice(0, 24 + lengthBytes);
    cut[3] = 4 + lengthBytes;
    cut[23] = lengthBytes;
    return checkIntegrity(cut, key).sha256;
  };
  expect(signed(32)).toBe('right');
  // Cut without making the sum again: the header counts the shorter attribute.
  expect(signed(16)).toBe('wrong');
  expect(signed(12)).toBe('malformed');
});

test('the headers of media are read, and the rest is left alone', () => {
  const kinds = chromium.packets.map(({ hex }) => decodePacket(fromHex(hex)));
  const rtp = kinds.find((packet) => packet.kind === 'rtp');
  expect(rtp?.header).toMatchObject({ payloadType: 111, sequence: 0x552d });
  const rtcp = kinds.find((packet) => packet.kind === 'rtcp');
  expect(rtcp?.header).toMatchObject({ packetType: 205 });
});

// Node's Buffer is a Uint8Array, but its slice() is a view: what sums are made over must be a copy.
test('a Buffer is decoded and checked like any bytes, and stays as it was', () => {
  const bytes = fromHex(RFC_5769.request.hex);
  const pool = Buffer.concat([Buffer.from('in front'), bytes, Buffer.from('behind')]);
  const buffer = pool.subarray(8, 8 + bytes.length);
  expect(decodePacket(buffer)).toEqual(decodePacket(bytes));
  expect(checkIntegrity(buffer, shortTermKey(RFC_5769.request.password)).sha1).toBe('right');
  expect(new Uint8Array(buffer)).toEqual(bytes);
});
