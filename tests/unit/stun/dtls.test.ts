import { expect, test } from 'vitest';
import { decodePacket } from '../../../src/lib/stun/decode.js';
import { certificateFingerprint } from '../../../src/lib/stun/dtls/certificate.js';
import { type HandshakeFragment, joinFragments } from '../../../src/lib/stun/dtls/fragments.js';
import {
  CIPHER_SUITES,
  HANDSHAKE_TYPES,
  NAMED_GROUPS,
  SRTP_PROFILES,
  VERSIONS,
} from '../../../src/lib/stun/dtls/registry.js';
import { type DtlsRecord, type Hello, versionsOf } from '../../../src/lib/stun/dtls/summary.js';
import { chromium, openssl } from './fixtures.js';
import { fromHex } from './hex.js';

interface Datagram {
  bytes: Uint8Array;
  records: readonly DtlsRecord[];
}

const datagrams = (packets: readonly { hex: string }[]): Datagram[] =>
  packets.flatMap(({ hex }) => {
    const bytes = fromHex(hex);
    const packet = decodePacket(bytes);
    return packet.kind === 'dtls' ? [{ bytes, records: packet.records }] : [];
  });

const DTLS_12 = datagrams(openssl.packets);
const DTLS_13 = datagrams(chromium.packets);

const fragmentsOf = (all: readonly Datagram[]): HandshakeFragment[] =>
  all.flatMap(({ bytes, records }) =>
    records.flatMap(({ handshakes }) => handshakes.map((handshake) => ({ bytes, handshake }))),
  );

/** The message of the type, put together from its fragments. */
function joined(all: readonly Datagram[], type: number): Uint8Array | null {
  return joinFragments(fragmentsOf(all).filter(({ handshake }) => handshake.type === type));
}

function helloIn(bytes: Uint8Array | null): Hello {
  const packet = decodePacket(bytes ?? new Uint8Array());
  const hello = packet.kind === 'dtls' ? packet.records[0]?.handshakes[0]?.hello : null;
  if (!hello) throw new Error('no hello');
  expect(packet.problems).toEqual([]);
  return hello;
}

const names = (numbers: readonly number[], table: Readonly<Record<number, string>>) =>
  numbers.map((number) => table[number]);

test('DTLS 1.2: the handshake is in the clear up to ChangeCipherSpec', () => {
  const told = DTLS_12.map(({ records }) =>
    records.flatMap(({ handshakes, encryption }) =>
      encryption ? [encryption] : handshakes.map(({ type }) => HANDSHAKE_TYPES[type]),
    ),
  );
  expect(told).toEqual([
    ['client_hello'],
    ['hello_verify_request'],
    ['client_hello'],
    ['server_hello', 'certificate', 'server_key_exchange', 'server_hello_done'],
    ['client_key_exchange', 'dtls-1.2'],
    ['new_session_ticket', 'dtls-1.2'],
    ['dtls-1.2'],
    ['dtls-1.2'],
    ['dtls-1.2'],
  ]);
});

test('DTLS 1.2: the hellos say what is offered and what is chosen', () => {
  const hellos = fragmentsOf(DTLS_12).flatMap(({ handshake }) => handshake.hello ?? []);
  const [client, , server] = hellos;
  if (!client || !server) throw new Error('missing');
  expect(client).toMatchObject({ kind: 'client_hello', alpnProtocols: ['webrtc', 'c-webrtc'] });
  expect(names(client.srtpProfiles, SRTP_PROFILES)).toEqual([
    'SRTP_AEAD_AES_128_GCM',
    'SRTP_AES128_CM_HMAC_SHA1_80',
  ]);
  expect(server).toMatchObject({ kind: 'server_hello', alpnProtocols: ['webrtc'] });
  expect(names(versionsOf(server), VERSIONS)).toEqual(['DTLS 1.2']);
  expect(names(server.cipherSuites, CIPHER_SUITES)).toEqual([
    'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  ]);
  expect(names(server.srtpProfiles, SRTP_PROFILES)).toEqual(['SRTP_AEAD_AES_128_GCM']);
});

test('DTLS 1.2: the certificate has the fingerprint that OpenSSL prints', () => {
  const found = fragmentsOf(DTLS_12).flatMap(({ bytes, handshake }) =>
    handshake.certificates.map(({ offsetBytes, lengthBytes }) =>
      certificateFingerprint(bytes.subarray(offsetBytes, offsetBytes + lengthBytes)),
    ),
  );
  expect(found).toEqual([openssl.certificateFingerprint]);
});

test('DTLS 1.3: a ClientHello in two datagrams is read as far as the first goes, and whole when joined', () => {
  const [first, second] = fragmentsOf(DTLS_13);
  if (!first || !second) throw new Error('missing');
  expect(first.handshake.hello?.supportedVersions).toEqual([]);
  expect(second.handshake.hello).toBeNull();
  expect(joinFragments([first])).toBeNull();
  expect(joinFragments([second])).toBeNull();
  expect(joinFragments([second, first, second])).toEqual(joinFragments([first, second]));
  const hello = helloIn(joinFragments([first, second]));
  expect(names(versionsOf(hello), VERSIONS)).toEqual(['DTLS 1.3', 'DTLS 1.2']);
  expect(names(hello.keyShareGroups, NAMED_GROUPS)).toEqual(['X25519MLKEM768', 'x25519']);
  expect(hello.srtpProfiles.length).toBeGreaterThan(0);
});

test('DTLS 1.3: the ServerHello is the last that can be read, certificates are hidden', () => {
  const server = helloIn(joined(DTLS_13, 2));
  expect(server.legacyVersion).toBe(0xfefd);
  expect(names(versionsOf(server), VERSIONS)).toEqual(['DTLS 1.3']);
  expect(names(server.cipherSuites, CIPHER_SUITES)).toEqual(['TLS_AES_128_GCM_SHA256']);
  const records = DTLS_13.flatMap((datagram) => datagram.records);
  const lastReadable = records.findLastIndex(({ encryption }) => encryption === null);
  expect(records[lastReadable]?.handshakes).toMatchObject([{ type: 2 }]);
  const hidden = records.slice(lastReadable + 1);
  expect(hidden.length).toBeGreaterThan(5);
  expect(new Set(hidden.map(({ encryption }) => encryption))).toEqual(new Set(['dtls-1.3']));
  expect(fragmentsOf(DTLS_13).flatMap(({ handshake }) => handshake.certificates)).toEqual([]);
});

/** A ServerHello with one extension, in a record of its own (RFC 8446 §4.1.3). */
const serverHello = (random: string, extension: string): Uint8Array => {
  const hex = (value: number, bytes: number) => value.toString(16).padStart(2 * bytes, '0');
  const body = `fefd${random}00130100${hex(extension.length / 2, 2)}${extension}`;
  const length = hex(body.length / 2, 3);
  const message = `02${length}0000000000${length}${body}`;
  return fromHex(`16fefd0000000000000000${hex(message.length / 2, 2)}${message}`);
};

test('a HelloRetryRequest is a ServerHello with a certain random, and its key_share names a group alone', () => {
  const retry = 'cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c';
  const hello = helloIn(serverHello(retry, '003300020017'));
  expect(hello.kind).toBe('hello_retry_request');
  expect(names(hello.keyShareGroups, NAMED_GROUPS)).toEqual(['secp256r1']);
  expect(helloIn(serverHello('00'.repeat(32), '002b0002fefc')).kind).toBe('server_hello');
});

test('an alert is read with its name', () => {
  const packet = decodePacket(fromHex('15fefd000000000000000100020228'));
  expect(packet.problems).toEqual([]);
  expect(packet.fields[0]?.fields?.at(-1)?.fields).toMatchObject([
    { value: 2, meaning: 'fatal' },
    { value: 40, meaning: 'handshake_failure' },
  ]);
});

test.each([
  ['with a length', '2e12340002ffff26110001ff', [0x1234, 0x11]],
  ['without a length, to the end', '2a1234ffffff', [0x1234]],
])('a DTLS 1.3 record %s', (_what, hex, sequences) => {
  const packet = decodePacket(fromHex(hex));
  const records = packet.kind === 'dtls' ? packet.records : [];
  expect(records.map(({ sequence }) => sequence)).toEqual(sequences);
});
