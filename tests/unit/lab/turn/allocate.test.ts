import { expect, onTestFinished, test, vi } from 'vitest';
import type { StunAttribute } from '../../../../src/lib/stun/encode.js';
import { FakeLab } from './fake-lab.js';
import { settled } from './fake-world.js';
import { credential, newTransactionId, UDP_TRANSPORT } from './test-client.js';

const family = (value: number): StunAttribute => ({ name: 'REQUESTED-ADDRESS-FAMILY', value });
const additional = (value: number): StunAttribute => ({ name: 'ADDITIONAL-ADDRESS-FAMILY', value });
const lifetime = (value: number): StunAttribute => ({ name: 'LIFETIME', value });
const evenPort = (value: boolean): StunAttribute => ({ name: 'EVEN-PORT', value });

test('an allocation gets a relayed address, a lifetime, and hears where it came from', async () => {
  const lab = new FakeLab();
  const answer = await lab.client({ address: '127.0.0.9', port: 50_000 }).allocate();
  expect(answer.verdict).toBe('success');
  expect(answer.relayed.address).toBe('127.0.0.1');
  expect(answer.relayed.port).toBeGreaterThanOrEqual(49_152);
  expect(answer.value('LIFETIME')).toBe(600);
  expect(answer.value('XOR-MAPPED-ADDRESS')).toEqual({ address: '127.0.0.9', port: 50_000 });
  expect(lab.world.openSockets).toHaveLength(1);
});

test.each([
  [0, 600],
  [1, 600],
  [777, 777],
  [3600, 3600],
  [3601, 3600],
  [0xffffffff, 3600],
])('who asks for %i seconds gets %i', async (asked, granted) => {
  const answer = await new FakeLab().client().allocate([lifetime(asked)]);
  expect(answer.value('LIFETIME')).toBe(granted);
});

test('the same Allocate again, for its answer was lost, gets the same answer', async () => {
  const lab = new FakeLab();
  const client = lab.client();
  await client.allocate([], { anonymous: true });
  const bytes = client.encode('Allocate', [UDP_TRANSPORT]);
  const first = await client.ask(bytes);
  const second = await client.ask(bytes);
  expect(first?.verdict).toBe('success');
  expect(second?.bytes).toEqual(first?.bytes);
  expect(lab.world.sockets).toHaveLength(1);
});

test('sent again before it was answered, it is answered once', async () => {
  const lab = new FakeLab();
  const client = lab.client();
  await client.allocate([], { anonymous: true });
  client.received.length = 0;
  const bytes = client.encode('Allocate', [UDP_TRANSPORT]);
  client.send(bytes);
  const answer = await client.ask(bytes);
  expect(answer?.verdict).toBe('success');
  expect(client.received).toHaveLength(1);
  expect(lab.world.sockets).toHaveLength(1);
});

test('another Allocate from where there is an allocation: 437', async () => {
  const lab = new FakeLab();
  const client = lab.client();
  await client.allocate();
  expect((await client.allocate()).verdict).toBe(437);
  expect((await client.allocate([], { as: credential('bob') })).verdict).toBe(437);
  expect(lab.world.sockets).toHaveLength(1);
});

test('another user does not get the answer that was made for the first', async () => {
  const client = new FakeLab().client();
  await client.allocate([], { anonymous: true });
  const transactionId = newTransactionId();
  await client.allocate([], { transactionId });
  const stolen = await client.allocate([], { transactionId, as: credential('bob') });
  expect(stolen.verdict).toBe(437);
});

test('no transport, or one of the wrong length, is a bad request', async () => {
  const client = new FakeLab().client();
  expect((await client.request('Allocate')).verdict).toBe(400);
  const short: StunAttribute = { name: null, type: 0x0019, value: Uint8Array.of(17) };
  expect((await client.request('Allocate', [short])).verdict).toBe(400);
});

test.each([
  ['TCP', 6],
  ['none', 0],
])('a relayed address for %s: 442', async (_, value) => {
  const transport: StunAttribute = { name: 'REQUESTED-TRANSPORT', value };
  expect((await new FakeLab().client().request('Allocate', [transport])).verdict).toBe(442);
});

test('the relayed address is of the family that was asked for', async () => {
  const lab = new FakeLab();
  expect((await lab.client().allocate([family(2)])).relayed.address).toBe('::1');
  expect((await lab.client().allocate([family(1)])).relayed.address).toBe('127.0.0.1');
  const overIpv6 = lab.client({ address: '::1' });
  expect((await overIpv6.allocate()).relayed.address).toBe('127.0.0.1');
});

test('a family that there is not: 440', async () => {
  const ipv4 = new FakeLab({ addresses: ['127.0.0.1'] });
  expect((await ipv4.client().allocate([family(2)])).verdict).toBe(440);
  expect((await ipv4.client().allocate([family(3)])).verdict).toBe(440);
  // Who asks for nothing asks for IPv4.
  const ipv6 = new FakeLab({ addresses: ['::1'] });
  expect((await ipv6.client({ address: '::1' }).allocate()).verdict).toBe(440);
});

test('with two networks the relayed address is on the client’s', async () => {
  const addresses = ['127.0.0.1', '192.0.2.1', '198.51.100.1', '::1', '2001:db8::1'];
  const lab = new FakeLab({ addresses, relayTo: { kind: 'any' } });
  const relayedFor = async (server: string, attributes: StunAttribute[] = []) =>
    (await lab.client({ server }).allocate(attributes)).relayed.address;
  expect(await relayedFor('198.51.100.1')).toBe('198.51.100.1');
  expect(await relayedFor('127.0.0.1')).toBe('127.0.0.1');
  expect(await relayedFor('127.0.0.1', [family(2)])).toBe('::1');
  expect(await relayedFor('192.0.2.1', [family(2)])).toBe('2001:db8::1');
  expect(await relayedFor('2001:db8::1')).toBe('192.0.2.1');
});

test('an additional family gives two relayed addresses', async () => {
  const lab = new FakeLab();
  const answer = await lab.client().allocate([additional(2)]);
  const relayed = answer.values('XOR-RELAYED-ADDRESS').map(({ address }) => address);
  expect(relayed).toEqual(['127.0.0.1', '::1']);
  expect(answer.value('ADDRESS-ERROR-CODE')).toBeUndefined();
  expect(lab.server.statistics()).toMatchObject({ allocations: 1, relayedAddresses: 2 });
});

test('where one of the two cannot be had, the other is given and the reason told', async () => {
  const lab = new FakeLab({ addresses: ['127.0.0.1'] });
  const answer = await lab.client().allocate([additional(2)]);
  expect(answer.verdict).toBe('success');
  expect(answer.values('XOR-RELAYED-ADDRESS')).toHaveLength(1);
  expect(answer.value('ADDRESS-ERROR-CODE')).toMatchObject({ family: 2, code: 440 });
});

test.each<[string, StunAttribute[]]>([
  ['an additional IPv4', [additional(1)]],
  ['a requested and an additional family', [family(1), additional(2)]],
  ['a pair of ports in two families', [evenPort(true), additional(2)]],
  [
    'a token and an even port',
    [{ name: 'RESERVATION-TOKEN', value: new Uint8Array(8) }, evenPort(false)],
  ],
  ['a token and a family', [{ name: 'RESERVATION-TOKEN', value: new Uint8Array(8) }, family(1)]],
  [
    'a token and an additional family',
    [{ name: 'RESERVATION-TOKEN', value: new Uint8Array(8) }, additional(2)],
  ],
])('%s is a bad request', async (_, attributes) => {
  expect((await new FakeLab().client().allocate(attributes)).verdict).toBe(400);
});

test('EVEN-PORT gives an even port', async () => {
  const lab = new FakeLab();
  for (let i = 0; i < 8; i += 1) {
    const answer = await lab.client().allocate([evenPort(false)]);
    expect(answer.relayed.port % 2).toBe(0);
    expect(answer.value('RESERVATION-TOKEN')).toBeUndefined();
  }
});

test('EVEN-PORT with R keeps the next port for the token, for one allocation', async () => {
  const lab = new FakeLab();
  const first = await lab.client().allocate([evenPort(true)]);
  const token = first.value('RESERVATION-TOKEN') ?? new Uint8Array();
  expect(first.relayed.port % 2).toBe(0);
  expect(token).toHaveLength(8);
  const redeem = () => lab.client().allocate([{ name: 'RESERVATION-TOKEN', value: token }]);
  expect((await redeem()).relayed.port).toBe(first.relayed.port + 1);
  expect((await redeem()).verdict).toBe(508);
});

test('a token that nobody got: 508', async () => {
  const token: StunAttribute = { name: 'RESERVATION-TOKEN', value: new Uint8Array(8) };
  expect((await new FakeLab().client().allocate([token])).verdict).toBe(508);
});

test('a token lasts 30 seconds, then its port is free again', async () => {
  const lab = new FakeLab();
  const value = (await lab.client().allocate([evenPort(true)])).value('RESERVATION-TOKEN');
  const token: StunAttribute = { name: 'RESERVATION-TOKEN', value: value ?? new Uint8Array() };
  lab.world.nowMs += 30_000;
  expect((await lab.client().allocate([token])).verdict).toBe(508);
  expect(lab.world.openSockets).toHaveLength(2);
  lab.server.sweep();
  expect(lab.world.openSockets).toHaveLength(1);
});

test('when no port is left: 508, and when one is given back it can be had', async () => {
  const lab = new FakeLab({ relayPorts: { first: 50_000, last: 50_001 } });
  const clients = [lab.client(), lab.client(), lab.client()] as const;
  await clients[0].allocate();
  await clients[1].allocate();
  expect((await clients[2].allocate()).verdict).toBe(508);
  await clients[0].request('Refresh', [lifetime(0)]);
  expect((await clients[2].allocate()).verdict).toBe('success');
});

test('when the system gives no socket: 508, and nothing counts as used', async () => {
  const lab = new FakeLab({ limits: { allocationsPerUser: 1 } });
  const client = lab.client();
  lab.world.refusesSockets = true;
  expect((await client.allocate()).verdict).toBe(508);
  lab.world.refusesSockets = false;
  expect((await client.allocate()).verdict).toBe('success');
});

test('when opening a socket breaks down: 500, and nothing counts as used', async () => {
  const lab = new FakeLab({ limits: { allocationsPerUser: 1 } });
  const client = lab.client();
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => {
    error.mockRestore();
  });
  lab.world.breaksDown = true;
  expect((await client.allocate()).verdict).toBe(500);
  expect(error).toHaveBeenCalledOnce();
  lab.world.breaksDown = false;
  expect((await client.allocate()).verdict).toBe('success');
});

test('a user’s quota: 486, whatever the time in the username', async () => {
  const lab = new FakeLab({ limits: { allocationsPerUser: 2 } });
  const first = lab.client({ as: credential('alice', 100) });
  await first.allocate();
  await lab.client({ as: credential('alice', 200) }).allocate();
  expect((await lab.client({ as: credential('alice', 300) }).allocate()).verdict).toBe(486);
  expect((await lab.client({ as: credential('bob') }).allocate()).verdict).toBe('success');
  await first.request('Refresh', [lifetime(0)]);
  expect((await lab.client({ as: credential('alice', 400) }).allocate()).verdict).toBe('success');
});

test('the quota holds for allocations that are asked for at once', async () => {
  const lab = new FakeLab({ limits: { allocationsPerUser: 2 } });
  const clients = Array.from({ length: 5 }, () => lab.client());
  for (const client of clients) await client.allocate([], { anonymous: true });
  const answers = await Promise.all(clients.map((client) => client.allocate()));
  const verdicts = answers.map(({ verdict }) => verdict);
  expect(verdicts.filter((verdict) => verdict === 'success')).toHaveLength(2);
  expect(verdicts.filter((verdict) => verdict === 486)).toHaveLength(3);
  expect(lab.world.openSockets).toHaveLength(2);
});

test('the limit of one source, whoever its users are: 508; another source has its own', async () => {
  const lab = new FakeLab({
    addresses: ['10.0.0.1', '2001:db8::1'],
    limits: { allocationsPerSource: 2 },
  });
  const at = (address: string, user: string) => lab.client({ address, as: credential(user) });
  const first = at('2001:db8:0:7::1', 'alice');
  expect((await first.allocate()).verdict).toBe('success');
  expect((await at('2001:db8:0:7::2', 'bob').allocate()).verdict).toBe('success');
  expect((await at('2001:db8:0:7::3', 'carol').allocate()).verdict).toBe(508);
  expect((await at('10.0.0.7', 'carol').allocate()).verdict).toBe('success');
  await first.request('Refresh', [lifetime(0)]);
  expect((await at('2001:db8:0:7::3', 'carol').allocate()).verdict).toBe('success');
});

test('on loopback, where all have one address, its source has no limit', async () => {
  const lab = new FakeLab({ limits: { allocationsPerSource: 1 } });
  for (const user of ['alice', 'bob', 'carol'])
    expect((await lab.client({ as: credential(user) }).allocate()).verdict).toBe('success');
});

test('the limit of all allocations: 508', async () => {
  const lab = new FakeLab({ limits: { allocations: 2 } });
  await lab.client({ as: credential('alice') }).allocate();
  await lab.client({ as: credential('bob') }).allocate();
  expect((await lab.client({ as: credential('carol') }).allocate()).verdict).toBe(508);
});

test('the limit of reserved ports: 508, and single ports can be had still', async () => {
  const lab = new FakeLab({ limits: { reservations: 1 } });
  await lab.client().allocate([evenPort(true)]);
  expect((await lab.client().allocate([evenPort(true)])).verdict).toBe(508);
  expect((await lab.client().allocate()).verdict).toBe('success');
});

test('a client that goes while its socket is opened leaves nothing behind', async () => {
  const lab = new FakeLab();
  const tcp = lab.connect();
  await tcp?.client.allocate([], { anonymous: true });
  tcp?.client.send(tcp.client.encode('Allocate', [UDP_TRANSPORT]));
  tcp?.end();
  const before = tcp?.client.received.length;
  await settled();
  expect(tcp?.client.received).toHaveLength(before ?? 0);
  expect(lab.world.sockets).toHaveLength(1);
  expect(lab.world.openSockets).toHaveLength(0);
  expect(lab.server.statistics()).toMatchObject({ allocations: 0, relaySockets: 0, users: 0 });
});
