// The server with real sockets.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { startTurn, type TurnOptions } from '../../../../src/lab/turn/start-turn.js';
import { bindUdp, credentialNow, tcpClient, udpClient } from './real-client.js';
import { REALM, SECRET } from './test-client.js';

const hasIpv6 = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .some(({ address }) => address === '::1');

async function start(options: Partial<TurnOptions> = {}) {
  const server = await startTurn({
    addresses: ['127.0.0.1'],
    port: 0,
    realm: REALM,
    secret: SECRET,
    relayTo: { kind: 'loopback' },
    ...options,
  });
  onTestFinished(() => server.close());
  return server;
}

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
};

test('UDP and TCP are answered on the same port', async () => {
  const { port } = await start();
  const udp = await udpClient(port);
  const tcp = await tcpClient(port);
  expect((await udp.client.request('Binding')).verdict).toBe('success');
  expect((await tcp.client.request('Binding')).verdict).toBe('success');
});

test.skipIf(!hasIpv6)('IPv4 and IPv6 too (skipped where there is no ::1)', async () => {
  const { port } = await start({ addresses: ['127.0.0.1', '::1'] });
  const ipv6 = { address: '::1' };
  for (const { client } of [await udpClient(port, ipv6), await tcpClient(port, ipv6)]) {
    const answer = await client.request('Binding');
    expect(answer.value('XOR-MAPPED-ADDRESS')?.address).toBe('::1');
  }
  const { client } = await udpClient(port);
  expect((await client.request('Binding')).value('XOR-MAPPED-ADDRESS')?.address).toBe('127.0.0.1');
});

test('a port that somebody has for UDP or for TCP is passed over', async () => {
  const udp = await bindUdp();
  onTestFinished(() => {
    udp.close();
  });
  const first = udp.address().port;
  const tcp = createServer().listen(first + 1, '127.0.0.1');
  onTestFinished(() => {
    tcp.close();
  });
  await once(tcp, 'listening').catch(() => undefined);
  const { port } = await start({ port: first });
  expect(port).toBeGreaterThan(first + 1);
});

test('an address that is not this machine’s is an error, not a search for ports', async () => {
  await expect(start({ addresses: ['127.0.0.1', '203.0.113.7'] })).rejects.toThrow('EADDRNOTAVAIL');
});

test('closing frees the port at once, with connections and allocations open', async () => {
  const server = await start();
  const tcp = await tcpClient(server.port);
  await tcp.client.allocate();
  const udp = await udpClient(server.port);
  const { relayed } = await udp.client.allocate();
  await server.close();
  await server.close();
  await tcp.closed;
  expect((await start({ port: server.port })).port).toBe(server.port);
  const again = createSocket('udp4').bind(relayed.port, '127.0.0.1');
  await once(again, 'listening');
  again.close();
});

test('a relayed packet reaches its peer from the relayed address, and comes back', async () => {
  const { port } = await start();
  const peer = await bindUdp();
  onTestFinished(() => {
    peer.close();
  });
  const { client, next } = await udpClient(port);
  const { relayed } = await client.allocate();
  await client.bind(0x4001, '127.0.0.1', peer.address().port);
  const arrival = once(peer, 'message');
  client.sendChannelData(0x4001, 'there');
  const [bytes, from] = (await arrival) as [Buffer, { port: number }];
  expect([bytes.toString(), from.port]).toEqual(['there', relayed.port]);
  client.received.length = 0;
  const answer = next();
  peer.send('and back', relayed.port, '127.0.0.1');
  await answer;
  expect(client.relayed).toEqual(['4001 and back']);
});

test('a TCP stream may come byte by byte, and more than one message at once', async () => {
  const { port } = await start();
  const { client } = await tcpClient(port, { pieceBytes: 1 });
  expect((await client.allocate()).verdict).toBe('success');
  const whole = await tcpClient(port);
  const binding = whole.client.encode('Binding');
  whole.client.send(Buffer.concat([binding, binding, binding]));
  await until(() => whole.client.received.length === 3);
  expect(client.received).toHaveLength(2);
});

test('a TCP stream that is none of this protocol is closed', async () => {
  const server = await start();
  const tcp = await tcpClient(server.port);
  tcp.client.send(Buffer.from('GET / HTTP/1.1\r\n\r\n'));
  const tls = await tcpClient(server.port);
  tls.client.send(Buffer.from([0x16, 3, 1, 2, 0, 1]));
  await Promise.all([tcp.closed, tls.closed]);
  await until(() => server.statistics().tcpConnections === 0);
});

test('a TCP client that closes takes its allocation with it', async () => {
  const server = await start();
  const tcp = await tcpClient(server.port);
  await tcp.client.allocate();
  expect(server.statistics().relaySockets).toBe(1);
  tcp.close();
  await until(() => server.statistics().relaySockets === 0);
  expect(server.statistics()).toMatchObject({ allocations: 0, tcpConnections: 0 });
});

test('one more UDP port, of its own, until it is closed with its allocations', async () => {
  const server = await start();
  const own = await server.openUdpPort(['127.0.0.1']);
  expect(own.port).not.toBe(server.port);
  const { client } = await udpClient(own.port);
  expect((await client.allocate()).verdict).toBe('success');
  own.close();
  own.close();
  expect(server.statistics()).toMatchObject({ allocations: 0, udpClients: 0, relaySockets: 0 });
  const again = createSocket('udp4').bind(own.port, '127.0.0.1');
  await once(again, 'listening');
  again.close();
});

test('a thousand allocations, made and ended, leave nothing behind', async () => {
  const server = await start({ limits: { allocationsPerUser: 1000 } });
  const clients = [];
  for (let i = 0; i < 1000; i += 1) clients.push(await udpClient(server.port));
  for (const { client } of clients) expect((await client.allocate()).verdict).toBe('success');
  expect(server.statistics()).toMatchObject({ allocations: 1000, relaySockets: 1000 });
  for (const { client } of clients)
    await client.request('Refresh', [{ name: 'LIFETIME', value: 0 }]);
  expect(server.statistics()).toMatchObject({ allocations: 0, relaySockets: 0, users: 0 });
});

test('beside floods of all kinds a client connects and relays', async () => {
  const server = await start();
  const stranger = await bindUdp();
  onTestFinished(() => {
    stranger.close();
  });
  const mallory = { username: credentialNow('mallory').username, password: 'guessed' };
  const guessing = await udpClient(server.port, { as: mallory });
  const expired = await udpClient(server.port, { as: credentialNow('alice', -1) });
  const halfOpen = [];
  for (let i = 0; i < 300; i += 1) halfOpen.push(await tcpClient(server.port));
  for (const { client } of halfOpen) client.send(Uint8Array.of(0, 1));
  const flood = (): void => {
    for (let i = 0; i < 50; i += 1) {
      stranger.send(Buffer.alloc(100, i), server.port, '127.0.0.1');
      guessing.client.send(guessing.client.encode('Allocate', [], { nonce: 'old' }));
      expired.client.send(expired.client.encode('Refresh', [], { nonce: 'older' }));
    }
  };
  for (const connect of [udpClient, tcpClient]) {
    flood();
    const one = await connect(server.port);
    const other = await connect(server.port);
    flood();
    const here = (await one.client.allocate()).relayed;
    const there = (await other.client.allocate()).relayed;
    flood();
    await other.client.permit(here.address);
    await one.client.bind(0x4001, there.address, there.port);
    other.client.received.length = 0;
    flood();
    const arrival = other.next();
    one.client.sendChannelData(0x4001, 'hello', true);
    await arrival;
    expect(other.client.relayed).toEqual([`127.0.0.1:${here.port} hello`]);
  }
  expect(server.statistics().dropped.garbage).toBeGreaterThan(0);
  expect(server.statistics().tcpConnections).toBeLessThan(300);
});
