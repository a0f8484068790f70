import { expect, test } from 'vitest';
import type { StunAttribute } from '../../../../src/lib/stun/encode.js';
import type { RelayPolicy } from '../../../../src/lab/turn/relay-policy.js';
import { FakeLab, SERVER_PORT } from './fake-lab.js';
import { peer } from './test-client.js';

async function allocated(lab: FakeLab, ...attributes: StunAttribute[]) {
  const client = lab.client();
  const { relayed } = await client.allocate(attributes);
  return { client, relayed };
}

test('several peers in one request', async () => {
  const lab = new FakeLab();
  const { client, relayed } = await allocated(lab);
  expect((await client.permit('127.0.0.2', '127.0.0.3')).verdict).toBe('success');
  for (const host of ['127.0.0.2', '127.0.0.3', '127.0.0.4'])
    lab.deliver(relayed, `from ${host}`, host, 9);
  expect(client.relayed.slice(-2)).toEqual([
    '127.0.0.2:9 from 127.0.0.2',
    '127.0.0.3:9 from 127.0.0.3',
  ]);
});

test('no peer at all is a bad request', async () => {
  const { client } = await allocated(new FakeLab());
  expect((await client.permit()).verdict).toBe(400);
});

test('without an allocation: 437', async () => {
  expect((await new FakeLab().client().permit('127.0.0.1')).verdict).toBe(437);
});

test('a peer of another family than the relayed address: 443', async () => {
  const { client } = await allocated(new FakeLab());
  expect((await client.permit('127.0.0.1', '::1')).verdict).toBe(443);
});

test('a dual allocation may talk to peers of both families', async () => {
  const dual = { name: 'ADDITIONAL-ADDRESS-FAMILY', value: 2 } as const;
  const { client } = await allocated(new FakeLab(), dual);
  expect((await client.permit('127.0.0.1', '::1')).verdict).toBe('success');
});

test('one forbidden peer among others: 403, and none of them is permitted', async () => {
  const lab = new FakeLab();
  const { client } = await allocated(lab);
  expect((await client.permit('127.0.0.2', '10.0.0.1')).verdict).toBe(403);
  expect(lab.server.statistics().permissions).toBe(0);
});

test('more peers than an allocation may have: 508; those it has can be renewed', async () => {
  const lab = new FakeLab({ limits: { permissionsPerAllocation: 2 } });
  const { client } = await allocated(lab);
  expect((await client.permit('127.0.0.2', '127.0.0.3')).verdict).toBe('success');
  expect((await client.permit('127.0.0.4')).verdict).toBe(508);
  expect((await client.permit('127.0.0.3')).verdict).toBe('success');
  expect((await client.bind(0x4000, '127.0.0.4', 9)).verdict).toBe(508);
});

test.each<[string, RelayPolicy, string, boolean]>([
  ['loopback', { kind: 'loopback' }, '127.0.0.2', true],
  ['loopback', { kind: 'loopback' }, '1.1.1.1', false],
  ['loopback', { kind: 'loopback' }, '192.168.1.7', false],
  ['loopback', { kind: 'loopback' }, '0.0.0.0', false],
  ['public', { kind: 'public' }, '1.1.1.1', true],
  ['public', { kind: 'public' }, '127.0.0.2', false],
  ['public', { kind: 'public' }, '192.168.1.7', false],
  ['public', { kind: 'public' }, '169.254.169.254', false],
  ['public', { kind: 'public' }, '0.0.0.0', false],
  ['public', { kind: 'public' }, '255.255.255.255', false],
  ['any', { kind: 'any' }, '192.168.1.7', true],
  ['any', { kind: 'any' }, '127.0.0.2', true],
])('the policy %s (%j) and %s: %s', async (_, relayTo, address, isAllowed) => {
  const lab = new FakeLab({ relayTo, addresses: ['198.51.100.1', '2001:db8::1'] });
  const { client } = await allocated(lab);
  expect((await client.permit(address)).verdict).toBe(isAllowed ? 'success' : 403);
  expect((await client.bind(0x4000, address, 9)).verdict).toBe(isAllowed ? 'success' : 403);
});

test.each([
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001::80ff:fffe',
  'fe80::1',
  'fd00::2',
  'ff02::1',
])('%s is loopback or private in another spelling: 403 by the policy public', async (address) => {
  const lab = new FakeLab({
    relayTo: { kind: 'public' },
    addresses: ['198.51.100.1', '2001:db8::1'],
  });
  const client = lab.client();
  await client.allocate([{ name: 'REQUESTED-ADDRESS-FAMILY', value: 2 }]);
  expect((await client.permit(address)).verdict).toBe(403);
  expect((await client.bind(0x4000, address, 9)).verdict).toBe(403);
  client.sendIndication(address, 9, 'past the permission');
  expect(lab.world.sockets.flatMap(({ sent }) => sent)).toEqual([]);
});

/** A lab that is open to a network; the machine has more addresses than those it listens on. */
function openLab(...machine: string[]): FakeLab {
  const addresses = ['198.51.100.1', '2001:db8::1'];
  const lab = new FakeLab({ relayTo: { kind: 'public' }, addresses });
  lab.world.machineAddresses = [...addresses, ...machine];
  lab.pass(1);
  return lab;
}

test('the machine’s other addresses are not reached either, public as they are', async () => {
  const lab = openLab('1.2.3.4', '2A00:1450:4001:0::200E', 'fe80::1%eth0');
  const { client } = await allocated(lab, { name: 'ADDITIONAL-ADDRESS-FAMILY', value: 2 });
  for (const address of ['1.2.3.4', '2a00:1450:4001::200e']) {
    expect((await client.permit(address)).verdict).toBe(403);
    expect((await client.bind(0x4000, address, 9)).verdict).toBe(403);
  }
  expect((await client.permit('1.2.3.5')).verdict).toBe('success');
});

test('the machine’s addresses are not reached through a gateway to IPv4 either', async () => {
  const lab = openLab('1.2.3.4');
  const { client } = await allocated(lab, { name: 'ADDITIONAL-ADDRESS-FAMILY', value: 2 });
  for (const address of ['64:ff9b::1.2.3.4', '64:ff9b::198.51.100.1']) {
    expect((await client.permit(address)).verdict).toBe(403);
    expect((await client.bind(0x4000, address, 9)).verdict).toBe(403);
  }
  expect((await client.permit('64:ff9b::1.2.3.5')).verdict).toBe('success');
});

test('nor is the server itself, by whoever may reach everything else of the machine', async () => {
  const addresses = ['198.51.100.1', '2001:db8::1'];
  const lab = new FakeLab({ relayTo: { kind: 'any' }, addresses });
  const { client } = await allocated(lab, { name: 'ADDITIONAL-ADDRESS-FAMILY', value: 2 });
  const address = '64:ff9b::198.51.100.1';
  await client.permit(address);
  expect((await client.bind(0x4000, address, SERVER_PORT)).verdict).toBe(403);
  client.sendIndication(address, SERVER_PORT, 'round and round');
  client.sendIndication(address, 9, 'out');
  expect(lab.world.sockets.flatMap(({ sent }) => sent)).toEqual([
    { data: 'out', to: '64:ff9b::c633:6401:9' },
  ]);
});

test('one that the machine gets later is not reached from then on, with a permission or a channel', async () => {
  const lab = openLab();
  const { client, relayed } = await allocated(lab);
  await client.bind(0x4001, '1.2.3.4', 9);
  await client.bind(0x4002, '1.2.3.5', 9);
  lab.world.machineAddresses = ['198.51.100.1', '1.2.3.4'];
  lab.pass(1);
  client.sendChannelData(0x4001, 'own');
  client.sendChannelData(0x4002, 'other');
  expect(lab.left(relayed)).toEqual(['other > 1.2.3.5:9']);
  client.received.length = 0;
  lab.deliver(relayed, 'in', '1.2.3.4', 9);
  expect(client.relayed).toEqual([]);
  expect((await client.permit('1.2.3.4')).verdict).toBe(403);
  lab.world.machineAddresses = ['198.51.100.1'];
  lab.pass(1);
  expect((await client.permit('1.2.3.4')).verdict).toBe('success');
});

test('where the system does not say which addresses it has, what was known holds, and the rest goes on', async () => {
  const lab = openLab();
  lab.world.machineAddresses = ['198.51.100.1', '1.2.3.4'];
  lab.pass(1);
  const { client, relayed } = await allocated(lab);
  await client.permit('1.2.3.5');
  lab.world.hasFileHandles = false;
  lab.pass(299);
  expect((await client.permit('1.2.3.4')).verdict).toBe(403);
  lab.listenToo('198.51.100.1', 50_000);
  client.sendIndication('1.2.3.5', 9, 'out');
  expect(lab.left(relayed)).toEqual(['out > 1.2.3.5:9']);
  lab.pass(1);
  expect(lab.server.statistics().permissions).toBe(0);
});

test('an address that is listened on from then on is known at once, and reached relay to relay alone', async () => {
  const lab = openLab();
  const { client, relayed } = await allocated(lab);
  await client.permit('1.2.3.4');
  lab.world.machineAddresses = ['198.51.100.1', '1.2.3.4'];
  lab.listenToo('1.2.3.4', 50_000);
  client.sendIndication('1.2.3.4', 9, 'own');
  expect(lab.left(relayed)).toEqual([]);
  expect((await client.permit('1.2.3.4')).verdict).toBe('success');
});

test('whoever relays into private networks relays to the machine’s own addresses, too', async () => {
  const lab = new FakeLab({ relayTo: { kind: 'any' }, addresses: ['198.51.100.1'] });
  lab.world.machineAddresses = ['198.51.100.1', '1.2.3.4'];
  lab.pass(1);
  const { client } = await allocated(lab);
  expect((await client.permit('1.2.3.4')).verdict).toBe('success');
});

test('the port of a permission means nothing', async () => {
  const lab = new FakeLab();
  const { client, relayed } = await allocated(lab);
  await client.request('CreatePermission', [peer('127.0.0.2', 1234)]);
  lab.deliver(relayed, 'hello', '127.0.0.2', 5678);
  expect(client.relayed.at(-1)).toBe('127.0.0.2:5678 hello');
});

test('a permission lasts five minutes; one that expired lets nothing through, either way', async () => {
  const lab = new FakeLab();
  const { client, relayed } = await allocated(lab);
  await client.permit('127.0.0.2');
  client.received.length = 0;
  const both = () => {
    lab.deliver(relayed, 'in', '127.0.0.2', 9);
    client.sendIndication('127.0.0.2', 9, 'out');
    return [...client.relayed, ...lab.left(relayed)];
  };
  lab.world.nowMs += 299_999;
  expect(both()).toEqual(['127.0.0.2:9 in', 'out > 127.0.0.2:9']);
  // Before any sweep.
  lab.world.nowMs += 1;
  expect(both()).toEqual([]);
  lab.server.sweep();
  expect(lab.server.statistics()).toMatchObject({
    permissions: 0,
    dropped: { 'no-permission': 2 },
  });
});

test('a permission that is given again begins anew', async () => {
  const lab = new FakeLab();
  const { client, relayed } = await allocated(lab);
  await client.permit('127.0.0.2');
  lab.pass(200);
  await client.permit('127.0.0.2');
  lab.pass(299);
  lab.deliver(relayed, 'in', '127.0.0.2', 9);
  expect(client.relayed.at(-1)).toBe('127.0.0.2:9 in');
});
