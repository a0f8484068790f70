// Connections: how many, and for how long without saying anything.
import { expect, test } from 'vitest';
import { FakeLab, type FakeTcp } from './fake-lab.js';
import { UDP_TRANSPORT } from './test-client.js';

function connect(lab: FakeLab, address?: string): FakeTcp {
  const tcp = lab.connect(address === undefined ? {} : { address });
  if (!tcp) throw new Error('refused');
  return tcp;
}

test('an allocation over TCP relays, and ends with its connection', async () => {
  const lab = new FakeLab();
  const tcp = connect(lab);
  const { relayed } = await tcp.client.allocate();
  await tcp.client.bind(0x4001, '127.0.0.2', 9);
  tcp.client.sendChannelData(0x4001, 'out', true);
  expect(lab.left(relayed)).toEqual(['out > 127.0.0.2:9']);
  tcp.end();
  expect(lab.server.statistics()).toMatchObject({
    allocations: 0,
    tcpConnections: 0,
    relaySockets: 0,
  });
});

test('a connection without a whole message is closed after ten seconds', () => {
  const lab = new FakeLab();
  const tcp = connect(lab);
  lab.pass(9);
  expect(tcp.isClosed).toBe(false);
  lab.pass(1);
  expect(tcp.isClosed).toBe(true);
  expect(lab.server.statistics().tcpConnections).toBe(0);
});

test('one that has spoken is closed after a minute of silence, unless it has an allocation', async () => {
  const lab = new FakeLab();
  const [asking, allocated] = [connect(lab), connect(lab)];
  await asking.client.request('Binding');
  await allocated.client.allocate();
  lab.pass(59);
  await asking.client.request('Binding');
  lab.pass(59);
  expect(asking.isClosed).toBe(false);
  lab.pass(1);
  expect([asking.isClosed, allocated.isClosed]).toEqual([true, false]);
});

test('one whose allocation expired is closed when it has been silent long enough', async () => {
  const lab = new FakeLab();
  const tcp = connect(lab);
  await tcp.client.allocate();
  lab.pass(600);
  expect(lab.server.statistics().allocations).toBe(0);
  lab.pass(1);
  expect(tcp.isClosed).toBe(true);
});

test('too many without an allocation: the oldest must go, and the new one is served', async () => {
  const lab = new FakeLab({ limits: { tcpConnectionsWithoutAllocation: 3 } });
  const allocated = connect(lab);
  await allocated.client.allocate();
  const idle = [connect(lab), connect(lab), connect(lab)];
  const late = connect(lab);
  expect(idle.map(({ isClosed }) => isClosed)).toEqual([true, false, false]);
  expect(allocated.isClosed).toBe(false);
  expect((await late.client.allocate()).verdict).toBe('success');
});

test('one address holds so many, and only its own make room for it', () => {
  const lab = new FakeLab({ limits: { tcpConnectionsPerSource: 2 } });
  const other = connect(lab, '127.0.0.8');
  const mine = [1, 2, 3].map(() => connect(lab, '127.0.0.9'));
  expect(other.isClosed).toBe(false);
  expect(mine.map(({ isClosed }) => isClosed)).toEqual([true, false, false]);
});

test('an IPv6 network is one of them, whatever address it takes', () => {
  const lab = new FakeLab({ limits: { tcpConnectionsPerSource: 2 } });
  const other = connect(lab, '2001:db8:0:8::1');
  const mine = [1, 2, 3].map((host) => connect(lab, `2001:db8:0:7::${host}`));
  expect(other.isClosed).toBe(false);
  expect(mine.map(({ isClosed }) => isClosed)).toEqual([true, false, false]);
});

test.each(['tcpConnectionsWithoutAllocation', 'tcpConnections'] as const)(
  'where %s are too many, who holds most makes room, not who came first',
  (limit) => {
    const lab = new FakeLab({ limits: { [limit]: 4 } });
    const first = connect(lab, '10.0.0.8');
    const many = [1, 2, 3].map(() => connect(lab, '10.0.0.9'));
    const flood = [1, 2, 3].map(() => connect(lab, '10.0.0.9'));
    const late = connect(lab, '10.0.0.10');
    expect([first, late, ...flood.slice(1)].map(({ isClosed }) => isClosed)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect([...many, flood[0]].every((tcp) => tcp?.isClosed)).toBe(true);
  },
);

test('when all have allocations, a new connection is refused and counted', async () => {
  const lab = new FakeLab({ limits: { tcpConnections: 2 } });
  for (const tcp of [connect(lab), connect(lab)]) await tcp.client.allocate();
  expect(lab.connect()).toBeNull();
  expect(lab.server.statistics()).toMatchObject({ tcpConnections: 2, tcpConnectionsRefused: 1 });
});

test('a client that does not read loses packets, and the relay goes on', async () => {
  const lab = new FakeLab();
  const tcp = connect(lab);
  const { relayed } = await tcp.client.allocate();
  await tcp.client.permit('127.0.0.2');
  tcp.reads = false;
  lab.deliver(relayed, 'lost', '127.0.0.2', 9);
  tcp.reads = true;
  tcp.client.received.length = 0;
  lab.deliver(relayed, 'found', '127.0.0.2', 9);
  expect(tcp.client.relayed).toEqual(['127.0.0.2:9 found']);
  expect(lab.server.statistics()).toMatchObject({
    packetsToClients: 1,
    dropped: { 'slow-client': 1 },
  });
});

test('while its socket is being opened a connection is not the one to go', async () => {
  const lab = new FakeLab({ limits: { tcpConnectionsWithoutAllocation: 1 } });
  const tcp = connect(lab);
  await tcp.client.allocate([], { anonymous: true });
  tcp.client.send(tcp.client.encode('Allocate', [UDP_TRANSPORT]));
  connect(lab);
  expect(tcp.isClosed).toBe(false);
});
