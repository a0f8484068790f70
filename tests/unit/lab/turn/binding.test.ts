import { expect, test } from 'vitest';
import { encodeStun } from '../../../../src/lib/stun/encode.js';
import { checkFingerprint } from '../../../../src/lib/stun/fingerprint.js';
import { FakeLab } from './fake-lab.js';
import { newTransactionId } from './test-client.js';

test('a Binding request is answered with the address that it came from', async () => {
  const answer = await new FakeLab()
    .client({ address: '192.0.2.7', port: 50_000 })
    .request('Binding');
  expect(answer.verdict).toBe('success');
  expect(answer.value('XOR-MAPPED-ADDRESS')).toEqual({ address: '192.0.2.7', port: 50_000 });
  expect(answer.value('SOFTWARE')).toBe('WebRTC Flow');
});

test('over IPv6, without the zone that only this machine knows', async () => {
  const lab = new FakeLab();
  const plain = await lab.client({ address: '2001:db8::7', port: 50_000 }).request('Binding');
  expect(plain.value('XOR-MAPPED-ADDRESS')).toEqual({ address: '2001:db8::7', port: 50_000 });
  const local = await lab.client({ address: 'fe80::7%eth0', port: 50_000 }).request('Binding');
  expect(local.value('XOR-MAPPED-ADDRESS')).toEqual({ address: 'fe80::7', port: 50_000 });
});

test('the answer has a FINGERPRINT where the request had one, and none where it had none', async () => {
  const client = new FakeLab().client();
  const withOne = await client.request('Binding', [], { fingerprint: true });
  expect(checkFingerprint(withOne.bytes).verdict).toBe('right');
  const without = await client.request('Binding');
  expect(checkFingerprint(without.bytes).verdict).toBe('absent');
});

test('the answer belongs to its request', async () => {
  const client = new FakeLab().client();
  const transactionId = newTransactionId();
  const answer = await client.request('Binding', [], { transactionId });
  expect(answer.packet.message?.transactionId).toEqual(transactionId);
});

test('a request over TCP is answered, too', async () => {
  const tcp = new FakeLab().connect({ address: '192.0.2.7', port: 50_000 });
  const answer = await tcp?.client.request('Binding');
  expect(answer?.value('XOR-MAPPED-ADDRESS')).toEqual({ address: '192.0.2.7', port: 50_000 });
});

test('attributes that must be understood and are not: 420 names them, each once', async () => {
  const unknown = { name: null, type: 0x7fff, value: new Uint8Array(4) } as const;
  const answer = await new FakeLab()
    .client()
    .request('Binding', [
      unknown,
      { name: 'CHANGE-REQUEST', value: { changeIp: true, changePort: false } },
      unknown,
    ]);
  expect(answer.verdict).toBe(420);
  expect(answer.value('UNKNOWN-ATTRIBUTES')).toEqual([0x7fff, 0x0003]);
});

test('an unknown attribute that need not be understood is passed over', async () => {
  const extra = { name: null, type: 0xff05, value: new Uint8Array(5) } as const;
  expect((await new FakeLab().client().request('Binding', [extra])).verdict).toBe('success');
});

test('a value that cannot be read is a bad request', async () => {
  const broken = { name: null, type: 0x000d, value: new Uint8Array(3) } as const;
  expect((await new FakeLab().client().request('Binding', [broken])).verdict).toBe(400);
});

test.each(['indication', 'success', 'error'] as const)('a Binding %s gets no answer', async (c) => {
  const client = new FakeLab().client();
  // Known to the server: what follows is not garbage from nowhere.
  await client.request('Binding');
  const transactionId = newTransactionId();
  const bytes = encodeStun({ method: 'Binding', class: c, transactionId, attributes: [] });
  expect(await client.ask(bytes)).toBeUndefined();
});

test('a method that the server does not have gets no answer', async () => {
  const client = new FakeLab().client();
  const transactionId = newTransactionId();
  const message = { class: 'request', transactionId, attributes: [] } as const;
  for (const method of ['Connect', 'ConnectionBind', 'Send', 'Data', 'GOOG-PING'] as const)
    expect(await client.ask(encodeStun({ ...message, method }))).toBeUndefined();
});

test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
  ['cut short', (bytes) => bytes.slice(0, -1)],
  ['longer than it says', (bytes) => Buffer.concat([bytes, Buffer.alloc(4)])],
  ['with another cookie', (bytes) => bytes.with(4, 0)],
  ['with a wrong FINGERPRINT', (bytes) => bytes.with(bytes.length - 1, (bytes.at(-1) ?? 0) ^ 1)],
  ['of nothing', () => new Uint8Array()],
  ['with an attribute that reaches beyond it', (bytes) => bytes.with(23, 0xff)],
])('a request %s gets no answer', async (_, spoil) => {
  const client = new FakeLab().client();
  const bytes = client.encode('Binding', [], { fingerprint: true });
  expect(await client.ask(spoil(bytes))).toBeUndefined();
  expect((await client.ask(bytes))?.verdict).toBe('success');
});
