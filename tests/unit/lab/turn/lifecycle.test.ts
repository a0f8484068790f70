// Everything expires and is freed.
import { expect, test } from 'vitest';
import type { TurnStatistics } from '../../../../src/lab/turn/statistics.js';
import { FakeLab } from './fake-lab.js';

const NOTHING = {
  udpClients: 0,
  tcpConnections: 0,
  allocations: 0,
  relayedAddresses: 0,
  relaySockets: 0,
  reservations: 0,
  permissions: 0,
  channels: 0,
  users: 0,
} satisfies Partial<TurnStatistics>;

async function busyLab() {
  const lab = new FakeLab();
  const client = lab.client();
  await client.allocate([{ name: 'EVEN-PORT', value: true }]);
  await client.permit('127.0.0.2', '127.0.0.3');
  await client.bind(0x4001, '127.0.0.4', 9);
  const tcp = lab.connect();
  await tcp?.client.allocate();
  await lab.client().request('Binding');
  return { lab, tcp };
}

test('what the server has in hand can be asked', async () => {
  const { lab } = await busyLab();
  expect(lab.server.statistics()).toMatchObject({
    udpClients: 2,
    tcpConnections: 1,
    allocations: 2,
    relayedAddresses: 2,
    relaySockets: 3,
    reservations: 1,
    permissions: 3,
    channels: 1,
    users: 1,
    errors: { 401: 2 },
  });
});

test('left alone, everything is gone after a while', async () => {
  const { lab } = await busyLab();
  // As the timer does it, second by second.
  for (let second = 0; second < 661; second += 1) lab.pass(1);
  expect(lab.server.statistics()).toMatchObject(NOTHING);
  expect(lab.world.openSockets).toHaveLength(0);
});

test('closing frees everything at once, and each socket once', async () => {
  const { lab, tcp } = await busyLab();
  lab.server.close();
  expect(lab.server.statistics()).toMatchObject(NOTHING);
  expect(lab.world.openSockets).toHaveLength(0);
  expect(tcp?.isClosed).toBe(true);
});

test('after closing, what still comes is ignored', async () => {
  const { lab } = await busyLab();
  const client = lab.client();
  await client.request('Binding');
  lab.server.close();
  expect(await client.ask(client.encode('Binding'))).toBeUndefined();
  expect(lab.connect()).toBeNull();
  expect(lab.server.statistics()).toMatchObject(NOTHING);
});

test('a socket that opens after the server closed is closed', async () => {
  const lab = new FakeLab();
  const client = lab.client();
  await client.allocate([], { anonymous: true });
  const opening = client.ask(
    client.encode('Allocate', [{ name: 'REQUESTED-TRANSPORT', value: 17 }]),
  );
  lab.server.close();
  await opening;
  expect(lab.world.sockets).toHaveLength(1);
  expect(lab.server.statistics()).toMatchObject(NOTHING);
  expect(lab.world.openSockets).toHaveLength(0);
});

test('a quiet UDP client is forgotten after a minute, one that speaks is not', async () => {
  const lab = new FakeLab();
  const [quiet, speaking] = [lab.client(), lab.client()];
  await quiet.request('Binding');
  await speaking.request('Binding');
  lab.pass(50);
  await speaking.request('Binding');
  lab.pass(10);
  expect(lab.server.statistics().udpClients).toBe(1);
});

test('a thousand allocations come and go', async () => {
  const lab = new FakeLab({ limits: { allocationsPerUser: 1000 } });
  const clients = Array.from({ length: 1000 }, () => lab.client());
  for (const client of clients) expect((await client.allocate()).verdict).toBe('success');
  expect(lab.server.statistics()).toMatchObject({ allocations: 1000, relaySockets: 1000 });
  for (const client of clients) await client.request('Refresh', [{ name: 'LIFETIME', value: 0 }]);
  lab.pass(60);
  expect(lab.server.statistics()).toMatchObject(NOTHING);
});

test('a port that is given up takes its clients and their allocations with it', async () => {
  const lab = new FakeLab({ addresses: ['127.0.0.1'] });
  const client = lab.client();
  await client.allocate();
  await lab.client().request('Binding');
  lab.stopListening('127.0.0.1');
  expect(lab.server.statistics()).toMatchObject(NOTHING);
  expect(lab.world.openSockets).toHaveLength(0);
});
