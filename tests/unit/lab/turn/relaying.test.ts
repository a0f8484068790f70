// What passes from client to peer and back, and relay to relay.
import { expect, test } from 'vitest';
import { encodeStun, type StunAttribute } from '../../../../src/lib/stun/encode.js';
import { FakeLab, SERVER_PORT } from './fake-lab.js';
import { newTransactionId, peer } from './test-client.js';

async function allocated(lab: FakeLab, options: Parameters<FakeLab['client']>[0] = {}) {
  const client = lab.client(options);
  const { relayed } = await client.allocate();
  return { client, relayed };
}

test('a Send indication leaves from the relayed address, and the reply comes as Data', async () => {
  const lab = new FakeLab();
  const { client, relayed } = await allocated(lab);
  await client.permit('127.0.0.2');
  client.received.length = 0;
  client.sendIndication('127.0.0.2', 9, 'question');
  expect(lab.left(relayed)).toEqual(['question > 127.0.0.2:9']);
  lab.deliver(relayed, 'answer', '127.0.0.2', 9);
  expect(client.relayed).toEqual(['127.0.0.2:9 answer']);
});

test('over IPv6', async () => {
  const lab = new FakeLab();
  const client = lab.client({ address: '::1' });
  const { relayed } = await client.allocate([{ name: 'REQUESTED-ADDRESS-FAMILY', value: 2 }]);
  await client.permit('::1');
  client.received.length = 0;
  client.sendIndication('::1', 9, 'question');
  expect(lab.left(relayed)).toEqual(['question > ::1:9']);
  lab.deliver(relayed, 'answer', '::1', 9);
  await client.bind(0x4001, '::1', 9);
  client.received.splice(1);
  lab.deliver(relayed, 'answer', '::1', 9);
  expect(client.relayed).toEqual(['::1:9 answer', '4001 answer']);
});

test('without a permission nothing passes, neither out nor in', async () => {
  const lab = new FakeLab();
  const { client, relayed } = await allocated(lab);
  client.received.length = 0;
  client.sendIndication('127.0.0.2', 9, 'out');
  lab.deliver(relayed, 'in', '127.0.0.2', 9);
  expect([...client.relayed, ...lab.left(relayed)]).toEqual([]);
  expect(lab.server.statistics().dropped['no-permission']).toBe(2);
});

test('a Send indication with what the server would have to understand is discarded', async () => {
  const lab = new FakeLab();
  const { client, relayed } = await allocated(lab);
  await client.permit('127.0.0.2');
  client.sendIndication('127.0.0.2', 9, 'unfragmented', [{ name: 'DONT-FRAGMENT', value: true }]);
  expect(lab.left(relayed)).toEqual([]);
  client.sendIndication('127.0.0.2', 9, 'signed', [{ name: 'SOFTWARE', value: 'a client' }]);
  expect(lab.left(relayed)).toEqual(['signed > 127.0.0.2:9']);
});

/** 127.0.0.2 in an XOR-PEER-ADDRESS. */
const PEER_XORED = [0x5e, 0x12, 0xa4, 0x40];

test.each<[string, StunAttribute[]]>([
  ['no peer', [{ name: 'DATA', value: Uint8Array.of(1) }]],
  ['no data', [peer('127.0.0.2', 9)]],
  [
    'a peer that is longer than its family',
    [
      {
        name: null,
        type: 0x0012,
        value: Uint8Array.of(0, 1, 0x21, 0x1b, ...PEER_XORED, 0, 0, 0, 0),
      },
      { name: 'DATA', value: Uint8Array.of(1) },
    ],
  ],
])('a Send indication with %s goes nowhere', async (_, attributes) => {
  const lab = new FakeLab();
  const { client, relayed } = await allocated(lab);
  await client.permit('127.0.0.2');
  const transactionId = newTransactionId();
  client.send(encodeStun({ method: 'Send', class: 'indication', transactionId, attributes }));
  expect(lab.left(relayed)).toEqual([]);
  expect(lab.server.statistics().dropped.malformed).toBe(1);
});

test('data without a byte is data', async () => {
  const lab = new FakeLab();
  const { client, relayed } = await allocated(lab);
  await client.permit('127.0.0.2');
  client.received.length = 0;
  client.sendIndication('127.0.0.2', 9, '');
  lab.deliver(relayed, '', '127.0.0.2', 9);
  expect(lab.left(relayed)).toEqual([' > 127.0.0.2:9']);
  expect(client.relayed).toEqual(['127.0.0.2:9 ']);
});

test('port 0 of a permitted peer is nowhere to send to', async () => {
  const lab = new FakeLab();
  const { client, relayed } = await allocated(lab);
  await client.permit('127.0.0.2');
  client.sendIndication('127.0.0.2', 0, 'out');
  expect(lab.left(relayed)).toEqual([]);
  expect(lab.server.statistics().dropped['forbidden-peer']).toBe(1);
});

test('a relay does not talk to its own server', async () => {
  const lab = new FakeLab();
  const { client, relayed } = await allocated(lab);
  await client.permit('127.0.0.1');
  client.sendIndication('127.0.0.1', SERVER_PORT, 'out');
  expect(lab.left(relayed)).toEqual([]);
  expect(lab.server.statistics().dropped['forbidden-peer']).toBe(1);
});

/** Two clients of one server, each with a permission for the other's relayed address. */
async function pair(lab: FakeLab) {
  const one = await allocated(lab);
  const other = await allocated(lab);
  await one.client.permit(other.relayed.address);
  await other.client.permit(one.relayed.address);
  one.client.received.length = other.client.received.length = 0;
  return { one, other };
}

test('two clients talk relay to relay, and no socket sees it', async () => {
  const lab = new FakeLab();
  const { one, other } = await pair(lab);
  one.client.sendIndication(other.relayed.address, other.relayed.port, 'hello');
  expect(other.client.relayed).toEqual([`127.0.0.1:${one.relayed.port} hello`]);
  await other.client.bind(0x4005, one.relayed.address, one.relayed.port);
  other.client.sendChannelData(0x4005, 'good day');
  expect(one.client.relayed).toEqual([`127.0.0.1:${other.relayed.port} good day`]);
  other.client.received.length = 0;
  one.client.sendIndication(other.relayed.address, other.relayed.port, 'well');
  expect(other.client.relayed).toEqual(['4005 well']);
  expect([...lab.left(one.relayed), ...lab.left(other.relayed)]).toEqual([]);
});

test('relay to relay, too, the receiver must want to hear the sender', async () => {
  const lab = new FakeLab();
  const one = await allocated(lab);
  const other = await allocated(lab);
  await one.client.permit(other.relayed.address);
  other.client.received.length = 0;
  one.client.sendIndication(other.relayed.address, other.relayed.port, 'hello');
  expect(other.client.relayed).toEqual([]);
  expect(lab.server.statistics().dropped['no-permission']).toBe(1);
});

test('a relay can send to itself', async () => {
  const lab = new FakeLab();
  const { client, relayed } = await allocated(lab);
  await client.permit(relayed.address);
  client.received.length = 0;
  client.sendIndication(relayed.address, relayed.port, 'echo');
  expect(client.relayed).toEqual([`127.0.0.1:${relayed.port} echo`]);
});

const PRIVATE_SERVER = { addresses: ['192.168.1.5'], relayTo: { kind: 'public' } } as const;

test('by the policy public a private server’s own relays reach each other', async () => {
  const lab = new FakeLab(PRIVATE_SERVER);
  const { one, other } = await pair(lab);
  one.client.sendIndication('192.168.1.5', other.relayed.port, 'hello');
  expect(other.client.relayed).toEqual([`192.168.1.5:${one.relayed.port} hello`]);
});

test('and nothing else at that address, also when a relay was there a moment ago', async () => {
  const lab = new FakeLab(PRIVATE_SERVER);
  const { one, other } = await pair(lab);
  await one.client.bind(0x4001, '192.168.1.5', other.relayed.port);
  await other.client.request('Refresh', [{ name: 'LIFETIME', value: 0 }]);
  one.client.sendChannelData(0x4001, 'through the channel');
  one.client.sendIndication('192.168.1.5', other.relayed.port, 'by indication');
  one.client.sendIndication('192.168.1.5', 22, 'to another port');
  expect(lab.left(one.relayed)).toEqual([]);
  expect(lab.server.statistics().dropped['forbidden-peer']).toBe(3);
});

test('by the policy public not even a public server’s own ports are reached', async () => {
  const lab = new FakeLab({ addresses: ['1.2.3.4'], relayTo: { kind: 'public' } });
  const { one } = await pair(lab);
  one.client.sendIndication('1.2.3.4', 53, 'to what listens there');
  expect(lab.left(one.relayed)).toEqual([]);
  await one.client.permit('1.2.3.5');
  one.client.sendIndication('1.2.3.5', 53, 'to another host');
  expect(lab.left(one.relayed)).toEqual(['to another host > 1.2.3.5:53']);
});

test('after the end of an allocation its late packets go nowhere', async () => {
  const lab = new FakeLab();
  const { client, relayed } = await allocated(lab);
  await client.bind(0x4001, '127.0.0.2', 9);
  await client.request('Refresh', [{ name: 'LIFETIME', value: 0 }]);
  client.sendChannelData(0x4001, 'late');
  client.sendIndication('127.0.0.2', 9, 'late');
  expect(lab.left(relayed)).toEqual([]);
});

test('an allocation that expired relays nothing, before any sweep', async () => {
  const lab = new FakeLab();
  const { client, relayed } = await allocated(lab);
  lab.world.nowMs += 500_000;
  await client.bind(0x4001, '127.0.0.2', 9);
  client.received.length = 0;
  lab.world.nowMs += 100_000;
  client.sendChannelData(0x4001, 'out');
  lab.deliver(relayed, 'in', '127.0.0.2', 9);
  expect([...client.relayed, ...lab.left(relayed)]).toEqual([]);
  expect(lab.server.statistics().dropped['no-allocation']).toBe(2);
});

test('what passed is counted', async () => {
  const lab = new FakeLab();
  const { client, relayed } = await allocated(lab);
  await client.permit('127.0.0.2');
  client.sendIndication('127.0.0.2', 9, 'four');
  lab.deliver(relayed, 'thirteen bytes', '127.0.0.2', 9);
  expect(lab.server.statistics()).toMatchObject({
    packetsToPeers: 1,
    bytesToPeers: 4,
    packetsToClients: 1,
    bytesToClients: 14,
  });
});
