// How much the server lets anybody have.
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../../src/lab/turn/limits.js';
import { encodeStun } from '../../../../src/lib/stun/encode.js';
import { FakeLab } from './fake-lab.js';
import { credential, newTransactionId, UDP_TRANSPORT } from './test-client.js';

const binding = () =>
  encodeStun({
    method: 'Binding',
    class: 'request',
    transactionId: newTransactionId(),
    attributes: [],
  });

const times = (count: number, action: (i: number) => void): void => {
  for (let i = 0; i < count; i += 1) action(i);
};

async function relaying(lab: FakeLab, user = 'alice', from: Parameters<FakeLab['client']>[0] = {}) {
  const client = lab.client({ as: credential(user), ...from });
  const { relayed } = await client.allocate();
  await client.bind(0x4001, '127.0.0.2', 9);
  client.received.length = 0;
  return { client, relayed };
}

test('packets a second of one user: what is over the limit is dropped and counted', async () => {
  const lab = new FakeLab({ limits: { relayedPacketsPerSecondPerUser: 10 } });
  const { client, relayed } = await relaying(lab);
  times(15, () => {
    client.sendChannelData(0x4001, 'out');
  });
  expect(lab.left(relayed)).toHaveLength(10);
  expect(lab.server.statistics().dropped['relay-rate']).toBe(5);
  lab.world.nowMs += 500;
  times(15, () => {
    lab.deliver(relayed, 'in', '127.0.0.2', 9);
  });
  expect(client.relayed).toHaveLength(5);
});

test('bytes a second of one user: what is over the limit is dropped', async () => {
  const lab = new FakeLab({ limits: { relayedBytesPerSecondPerUser: 1000 } });
  const { client, relayed } = await relaying(lab);
  times(5, () => {
    client.sendChannelData(0x4001, 'x'.repeat(300));
  });
  expect(lab.left(relayed)).toHaveLength(3);
});

test('one user’s flood takes nothing from another; two allocations of one user share', async () => {
  const lab = new FakeLab({ limits: { relayedPacketsPerSecondPerUser: 10 } });
  const alice = await relaying(lab, 'alice');
  const aliceToo = await relaying(lab, 'alice');
  const bob = await relaying(lab, 'bob');
  times(100, () => {
    alice.client.sendChannelData(0x4001, 'flood');
  });
  aliceToo.client.sendChannelData(0x4001, 'out');
  bob.client.sendChannelData(0x4001, 'out');
  expect(lab.left(aliceToo.relayed)).toEqual([]);
  expect(lab.left(bob.relayed)).toHaveLength(1);
});

test('a new allocation does not bring a new second’s worth', async () => {
  const lab = new FakeLab({ limits: { relayedPacketsPerSecondPerUser: 10 } });
  const first = await relaying(lab);
  times(10, () => {
    first.client.sendChannelData(0x4001, 'out');
  });
  await first.client.request('Refresh', [{ name: 'LIFETIME', value: 0 }]);
  lab.server.sweep();
  const second = await relaying(lab);
  second.client.sendChannelData(0x4001, 'out');
  expect(lab.left(second.relayed)).toEqual([]);
});

test('all users together have a limit, too', async () => {
  const lab = new FakeLab({ limits: { relayedPacketsPerSecond: 10 } });
  const users: Awaited<ReturnType<typeof relaying>>[] = [];
  for (const user of ['alice', 'bob', 'carol']) users.push(await relaying(lab, user));
  times(5, () => {
    for (const { client } of users) client.sendChannelData(0x4001, 'out');
  });
  expect(users.flatMap(({ relayed }) => lab.left(relayed))).toHaveLength(10);
});

test('all bytes together have a limit, too', async () => {
  const lab = new FakeLab({ limits: { relayedBytesPerSecond: 10 } });
  const { client, relayed } = await relaying(lab);
  times(5, () => {
    client.sendChannelData(0x4001, 'four');
  });
  expect(lab.left(relayed)).toHaveLength(2);
});

test('requests of one client: over the limit there is no answer', () => {
  const lab = new FakeLab({ limits: { requestsPerSecondPerClient: 5 } });
  const [flood, other] = [lab.client(), lab.client()];
  times(50, () => {
    flood.send(binding());
  });
  other.send(binding());
  expect(flood.received).toHaveLength(5);
  expect(other.received).toHaveLength(1);
  expect(lab.server.statistics().dropped['request-rate']).toBe(45);
});

test('a client over its own limit uses up nothing of what all share', async () => {
  const lab = new FakeLab({ limits: { requestsPerSecondPerClient: 5, requestsPerSecond: 20 } });
  const flood = lab.client();
  times(50, () => {
    flood.send(binding());
  });
  for (let i = 0; i < 15; i += 1)
    expect((await lab.client().request('Binding')).verdict).toBe('success');
});

test('requests of many unknown clients are bounded; one with an allocation goes on beside them', async () => {
  const limits = { requestsPerSecond: 20, sureRequestsPerSecondPerSource: 0 };
  const lab = new FakeLab({ limits });
  const { client } = await relaying(lab);
  times(200, () => {
    lab.client().send(binding());
  });
  expect(lab.server.statistics().udpClients).toBeLessThanOrEqual(20);
  expect((await client.request('Refresh')).verdict).toBe('success');
  lab.world.nowMs += 1000;
  expect((await lab.client().request('Binding')).verdict).toBe('success');
});

/** From so many ports, so that no client is over its own limit. */
const flood = (lab: FakeLab, count: number, from: Parameters<FakeLab['client']>[0] = {}): void =>
  times(count, () => {
    lab.client(from).send(binding());
  });

const isAnswered = (lab: FakeLab, from: Parameters<FakeLab['client']>[0]): boolean => {
  const client = lab.client(from);
  client.send(binding());
  return client.received.length === 1;
};

test('one address’ flood of first requests takes nothing from another address', () => {
  const lab = new FakeLab({ addresses: ['10.0.0.1'] });
  flood(lab, 20_000, { address: '10.0.0.7' });
  expect(isAnswered(lab, { address: '10.0.0.7' })).toBe(false);
  expect(isAnswered(lab, { address: '10.0.0.8' })).toBe(true);
  lab.world.nowMs += 1000;
  expect(isAnswered(lab, { address: '10.0.0.7' })).toBe(true);
});

test('nor does it when it goes to all ports', () => {
  const lab = new FakeLab({ addresses: ['10.0.0.1'] });
  for (let port = 50_000; port < 50_020; port += 1)
    flood(lab, 1000, { address: '10.0.0.7', server: lab.listenToo('10.0.0.1', port) });
  expect(lab.server.statistics().dropped['request-rate']).toBe(
    20_000 - DEFAULT_LIMITS.requestsPerSecondPerSource,
  );
  expect(isAnswered(lab, { address: '10.0.0.8' })).toBe(true);
});

test('nor when it takes a new address of its IPv6 network each time', () => {
  const lab = new FakeLab({ addresses: ['2001:db8::1'] });
  const own = lab.listenToo('2001:db8::1', 50_000);
  times(20_000, (i) => flood(lab, 1, { address: `2001:db8:0:7::${(i + 1).toString(16)}` }));
  expect(isAnswered(lab, { address: '2001:db8:0:7::ffff' })).toBe(false);
  expect(isAnswered(lab, { address: '2001:db8:0:8::1' })).toBe(true);
  // Whoever shares the network still has the ports that are not flooded.
  expect(isAnswered(lab, { address: '2001:db8:0:7::ffff', server: own })).toBe(true);
});

/** Small ones, each less than the next one. */
const SHARES = {
  sureRequestsPerSecondPerSource: 5,
  requestsPerSecondPerIpv6Address: 10,
  requestsPerSecondPerListener: 30,
  requestsPerSecondPerSource: 40,
  requestsPerSecond: 100,
};

test('nor when several addresses together use up what all share', () => {
  const lab = new FakeLab({ addresses: ['10.0.0.1'], limits: SHARES });
  const own = lab.listenToo('10.0.0.1', 50_000);
  for (let host = 100; host < 110; host += 1)
    for (const server of ['10.0.0.1', own]) flood(lab, 50, { address: `10.0.0.${host}`, server });
  expect(isAnswered(lab, { address: '10.0.0.100' })).toBe(false);
  times(5, () => {
    expect(isAnswered(lab, { address: '10.0.0.8' })).toBe(true);
  });
  expect(isAnswered(lab, { address: '10.0.0.8' })).toBe(false);
});

test('one host’s flood of two ports leaves its neighbours in the IPv6 network what they need', () => {
  const lab = new FakeLab({ addresses: ['2001:db8::1'], limits: SHARES });
  const servers = ['2001:db8::1', lab.listenToo('2001:db8::1', 50_000)];
  for (const server of servers) flood(lab, 50, { address: '2001:db8:0:7::1', server });
  for (const server of servers) {
    expect(isAnswered(lab, { address: '2001:db8:0:7::1', server })).toBe(false);
    expect(isAnswered(lab, { address: '2001:db8:0:7::2', server })).toBe(true);
  }
});

test('ever new addresses of a network use up its share at two ports, and no other network’s', () => {
  const lab = new FakeLab({ addresses: ['2001:db8::1'], limits: SHARES });
  const servers = ['2001:db8::1', lab.listenToo('2001:db8::1', 50_000)];
  times(50, (i) => {
    for (const server of servers)
      flood(lab, 1, { address: `2001:db8:0:7::${(i + 1).toString(16)}`, server });
  });
  for (const server of servers) {
    expect(isAnswered(lab, { address: '2001:db8:0:7::ffff', server })).toBe(false);
    expect(isAnswered(lab, { address: '2001:db8:0:8::1', server })).toBe(true);
  }
});

test('what told the addresses of a network apart is gone after a second', () => {
  const limits = { requestSources: 1, requestsPerSecondPerIpv6Address: 1 };
  const lab = new FakeLab({ addresses: ['2001:db8::1'], limits });
  expect(isAnswered(lab, { address: '2001:db8:0:7::1' })).toBe(true);
  expect(isAnswered(lab, { address: '2001:db8:0:7::1' })).toBe(false);
  lab.pass(1);
  expect(isAnswered(lab, { address: '2001:db8:0:8::1' })).toBe(true);
  expect(isAnswered(lab, { address: '2001:db8:0:8::1' })).toBe(false);
});

test('the packets and bytes of one source’s users have a limit, and take nothing from another’s', async () => {
  for (const limits of [
    { relayedPacketsPerSecondPerSource: 10, relayedPacketsPerSecond: 15 },
    { relayedBytesPerSecondPerSource: 40, relayedBytesPerSecond: 60 },
  ]) {
    const lab = new FakeLab({ limits });
    const users = await Promise.all(
      ['10.0.0.7', '10.0.0.7', '10.0.0.8'].map((address, i) =>
        relaying(lab, `user${i}`, { address }),
      ),
    );
    const [one, two, elsewhere] = users.map(({ client, relayed }) => {
      times(10, () => {
        client.sendChannelData(0x4001, 'four');
      });
      return lab.left(relayed).length;
    });
    expect([one, two, elsewhere]).toEqual([10, 0, 5]);
  }
});

test('on loopback, where all have one address, a flood of one port leaves the others', () => {
  const lab = new FakeLab({ addresses: ['127.0.0.1'] });
  const [flooded, own] = [50_000, 50_001].map((port) => lab.listenToo('127.0.0.1', port));
  flood(lab, 20_000);
  flood(lab, 20_000, { server: flooded });
  expect(isAnswered(lab, {})).toBe(false);
  expect(isAnswered(lab, { server: flooded })).toBe(false);
  expect(isAnswered(lab, { server: own })).toBe(true);
});

test('a client that is known already has its share of the same', async () => {
  const lab = new FakeLab({ addresses: ['10.0.0.1'] });
  const known = lab.client({ address: '10.0.0.8' });
  await known.request('Binding');
  flood(lab, 20_000, { address: '10.0.0.7' });
  expect((await known.allocate()).verdict).toBe('success');
});

test('a flood of garbage makes no clients and uses up nothing', async () => {
  const lab = new FakeLab({ limits: { requestsPerSecond: 10 } });
  times(1000, (i) => {
    lab.client().send(Uint8Array.from({ length: i % 50 }, (_, at) => (i * 31 + at * 17) & 0xff));
  });
  expect(lab.server.statistics()).toMatchObject({
    udpClients: 0,
    requests: 0,
    dropped: { garbage: 1000 },
  });
  expect((await lab.client().allocate()).verdict).toBe('success');
});

test('what an allocation’s client sends beside data is bounded, too', async () => {
  const lab = new FakeLab({ limits: { requestsPerSecondPerClient: 10 } });
  const { client } = await relaying(lab);
  lab.world.nowMs += 1000;
  times(50, () => {
    client.send(Uint8Array.of(0xff));
  });
  expect(lab.server.statistics().dropped).toMatchObject({ garbage: 10, 'request-rate': 40 });
});

test('of too many quiet clients the one that was quiet longest is forgotten', async () => {
  const ended: number[] = [];
  const lab = new FakeLab({
    limits: { quietUdpClients: 3 },
    tap: {
      packet: () => undefined,
      identified: () => undefined,
      dropped: () => undefined,
      ended: ({ client }) => ended.push(client.port),
    },
  });
  const { client } = await relaying(lab);
  for (const port of [1, 2, 3, 1, 4]) await lab.client({ port }).request('Binding');
  expect(ended).toEqual([2]);
  expect(lab.server.statistics().udpClients).toBe(4);
  // One with an allocation is not among them.
  expect((await client.request('Refresh')).verdict).toBe('success');
});

test('a client whose socket is being opened is not forgotten meanwhile', async () => {
  const lab = new FakeLab({ limits: { quietUdpClients: 1 } });
  const client = lab.client();
  await client.request('Allocate', [], { anonymous: true });
  const answer = client.ask(client.encode('Allocate', [UDP_TRANSPORT]));
  lab.client().send(binding());
  lab.pass(60);
  expect((await answer)?.verdict).toBe('success');
  expect((await client.request('Refresh')).verdict).toBe('success');
});
