// What the tap is told: every packet once, in order, on the right link.
import { describe, expect, test } from 'vitest';
import { decodePacket } from '../../../../src/lib/stun/decode.js';
import { methodName } from '../../../../src/lib/stun/message-type.js';
import type { ClientLink, PacketTap } from '../../../../src/lab/turn/packet-tap.js';
import { FakeLab } from './fake-lab.js';
import { credential, peer } from './test-client.js';

/** The channel's number, or method and class. */
function nameOf(bytes: Uint8Array): string {
  const packet = decodePacket(bytes);
  if (packet.kind === 'channelData') return `channel ${packet.channel?.toString(16)}`;
  if (packet.kind !== 'stun' || !packet.message) return packet.kind;
  return `${methodName(packet.message.method)} ${packet.message.class}`;
}

class Notes implements PacketTap {
  readonly lines: string[] = [];
  readonly links: ClientLink[] = [];

  packet({ link, leg, direction, server, remote, bytes }: Parameters<PacketTap['packet']>[0]) {
    const ends = [`${remote.address}:${remote.port}`, `${server.address}:${server.port}`];
    if (direction === 'fromServer') ends.reverse();
    const what = leg === 'relayed' ? Buffer.from(bytes).toString() : nameOf(bytes);
    this.lines.push(`${this.#number(link)} ${leg} ${ends.join(' > ')} ${what}`);
  }

  identified(link: ClientLink, username: string) {
    this.lines.push(`${this.#number(link)} is ${username}`);
  }

  dropped(link: ClientLink, reason: string) {
    this.lines.push(`${this.#number(link)} dropped ${reason}`);
  }

  ended(link: ClientLink) {
    this.lines.push(`${this.#number(link)} ended`);
  }

  #number(link: ClientLink): string {
    if (!this.links.includes(link)) this.links.push(link);
    return `#${this.links.indexOf(link) + 1}`;
  }
}

function tapped() {
  const tap = new Notes();
  return { tap, lab: new FakeLab({ tap, relayPorts: { first: 50_000, last: 50_000 } }) };
}

test('a conversation is told in order, and who it is once it is proved', async () => {
  const { tap, lab } = tapped();
  const client = lab.client({ port: 1111 });
  await client.request('Binding');
  const { relayed } = await client.allocate();
  await client.bind(0x4001, '127.0.0.2', 9);
  client.sendChannelData(0x4001, 'out');
  lab.deliver(relayed, 'in', '127.0.0.2', 9);
  lab.deliver(relayed, 'in', '127.0.0.2', 10);
  expect(tap.lines).toEqual([
    '#1 client 127.0.0.1:1111 > 127.0.0.1:3478 Binding request',
    '#1 client 127.0.0.1:3478 > 127.0.0.1:1111 Binding success',
    '#1 client 127.0.0.1:1111 > 127.0.0.1:3478 Allocate request',
    '#1 client 127.0.0.1:3478 > 127.0.0.1:1111 Allocate error',
    '#1 client 127.0.0.1:1111 > 127.0.0.1:3478 Allocate request',
    `#1 is ${credential().username}`,
    '#1 client 127.0.0.1:3478 > 127.0.0.1:1111 Allocate success',
    '#1 client 127.0.0.1:1111 > 127.0.0.1:3478 ChannelBind request',
    '#1 client 127.0.0.1:3478 > 127.0.0.1:1111 ChannelBind success',
    '#1 client 127.0.0.1:1111 > 127.0.0.1:3478 channel 4001',
    '#1 relayed 127.0.0.1:50000 > 127.0.0.2:9 out',
    '#1 relayed 127.0.0.2:9 > 127.0.0.1:50000 in',
    '#1 client 127.0.0.1:3478 > 127.0.0.1:1111 channel 4001',
    '#1 relayed 127.0.0.2:10 > 127.0.0.1:50000 in',
    '#1 client 127.0.0.1:3478 > 127.0.0.1:1111 Data indication',
  ]);
});

test('relay to relay there is no leg between the relays', async () => {
  const tap = new Notes();
  const lab = new FakeLab({ tap });
  const [one, other] = [lab.client({ port: 1111 }), lab.client({ port: 2222 })];
  const here = (await one.allocate()).relayed;
  const there = (await other.allocate()).relayed;
  await one.permit(there.address);
  await other.permit(here.address);
  tap.lines.length = 0;
  one.sendIndication(there.address, there.port, 'hello');
  expect(tap.lines).toEqual([
    '#1 client 127.0.0.1:1111 > 127.0.0.1:3478 Send indication',
    '#2 client 127.0.0.1:3478 > 127.0.0.1:2222 Data indication',
  ]);
});

test('a link is one object for as long as it lives, and another one afterwards', async () => {
  const { tap, lab } = tapped();
  const client = lab.client({ port: 1111 });
  await client.request('Binding');
  await client.allocate();
  lab.pass(600);
  lab.pass(60);
  await client.request('Binding');
  expect(tap.links).toHaveLength(2);
  expect(tap.lines.filter((line) => line.endsWith('ended'))).toEqual(['#1 ended']);
  expect(tap.links[0]).toEqual({
    transport: 'udp',
    client: { address: '127.0.0.1', port: 1111 },
    server: { address: '127.0.0.1', port: 3478 },
  });
});

test('a TCP link ends with its connection, and is told of nothing after that', async () => {
  const { tap, lab } = tapped();
  const tcp = lab.connect({ port: 1111 });
  await tcp?.client.allocate();
  await tcp?.client.permit('127.0.0.2');
  tap.lines.length = 0;
  tcp?.end();
  tcp?.end();
  tcp?.client.send(tcp.client.encode('Binding'));
  expect(tap.lines).toEqual(['#1 ended']);
});

test('garbage from nobody is not told, and makes no link', () => {
  const { tap, lab } = tapped();
  const client = lab.client();
  client.send(Buffer.from('hello?'));
  client.sendChannelData(0x4001, 'out');
  client.sendIndication('127.0.0.2', 9, 'out');
  expect(tap.lines).toEqual([]);
});

test('what a client without allocation sends beside the protocol is told as dropped alone', async () => {
  const { tap, lab } = tapped();
  const client = lab.client();
  await client.request('Binding');
  tap.lines.length = 0;
  client.send(Buffer.from('hello?'));
  expect(tap.lines).toEqual(['#1 dropped malformed']);
});

describe('what goes no further is told as dropped', () => {
  async function relaying(lab: FakeLab, tap: Notes) {
    const client = lab.client({ port: 1111 });
    const { relayed } = await client.allocate();
    await client.bind(0x4001, '127.0.0.2', 9);
    tap.lines.length = 0;
    return { client, relayed };
  }
  const drops = ({ lines }: Notes) => lines.filter((line) => line.includes(' dropped '));

  test('after it was told as a packet, where data came from a client', async () => {
    const { tap, lab } = tapped();
    const { client } = await relaying(lab, tap);
    client.sendChannelData(0x4002, 'out');
    client.sendIndication('127.0.0.3', 9, 'out');
    client.send(Buffer.from([0x40, 1, 0, 9]));
    expect(tap.lines).toEqual([
      '#1 client 127.0.0.1:1111 > 127.0.0.1:3478 channel 4002',
      '#1 dropped no-channel',
      '#1 client 127.0.0.1:1111 > 127.0.0.1:3478 Send indication',
      '#1 dropped no-permission',
      '#1 client 127.0.0.1:1111 > 127.0.0.1:3478 channel 4001',
      '#1 dropped malformed',
    ]);
  });

  test('over the limits of the relay, either way', async () => {
    const tap = new Notes();
    const lab = new FakeLab({ tap, limits: { relayedPacketsPerSecondPerUser: 1 } });
    const { client, relayed } = await relaying(lab, tap);
    client.sendChannelData(0x4001, 'out');
    client.sendChannelData(0x4001, 'out');
    lab.deliver(relayed, 'in', '127.0.0.2', 9);
    expect(drops(tap)).toEqual(['#1 dropped relay-rate', '#1 dropped relay-rate']);
  });

  test('requests over a limit, of a client that is known and of one that is not', () => {
    const tap = new Notes();
    const limits = { requestsPerSecondPerClient: 2, requestsPerSecondPerListener: 3 };
    const lab = new FakeLab({ tap, limits });
    const known = lab.client({ port: 1111 });
    for (let i = 0; i < 3; i += 1) known.send(known.encode('Binding'));
    expect(drops(tap)).toEqual(['#1 dropped request-rate']);
    lab.client({ port: 2222 }).send(known.encode('Binding'));
    lab.client({ port: 3333 }).send(known.encode('Binding'));
    expect(tap.links.at(-1)?.client.port).toBe(3333);
    expect(drops(tap).at(-1)).toBe('#3 dropped request-rate');
  });

  test('relay to relay, of whoever has given no permission', async () => {
    const tap = new Notes();
    const lab = new FakeLab({ tap });
    const [one, other] = [lab.client({ port: 1111 }), lab.client({ port: 2222 })];
    await one.allocate();
    const there = (await other.allocate()).relayed;
    await one.permit(there.address);
    tap.lines.length = 0;
    one.sendIndication(there.address, there.port, 'hello');
    expect(tap.lines).toEqual([
      '#1 client 127.0.0.1:1111 > 127.0.0.1:3478 Send indication',
      '#2 dropped no-permission',
    ]);
    expect(lab.server.statistics().dropped['no-permission']).toBe(1);
  });

  test('to where the lab does not relay', async () => {
    const { tap, lab } = tapped();
    const { client } = await relaying(lab, tap);
    client.sendIndication('127.0.0.2', 0, 'out');
    expect(drops(tap)).toEqual(['#1 dropped forbidden-peer']);
  });

  test('to a TCP client that does not read', async () => {
    const { tap, lab } = tapped();
    const tcp = lab.connect({ port: 1111 });
    if (!tcp) throw new Error('no room');
    await tcp.client.allocate();
    tcp.reads = false;
    tcp.client.send(tcp.client.encode('Binding'));
    expect(tap.lines.splice(0).slice(-2)).toEqual([
      '#1 client 127.0.0.1:1111 > 127.0.0.1:3478 Binding request',
      '#1 dropped slow-client',
    ]);
    tcp.reads = true;
    tcp.client.send(tcp.client.encode('Binding'));
    expect(tap.lines).toEqual([
      '#1 client 127.0.0.1:1111 > 127.0.0.1:3478 Binding request',
      '#1 client 127.0.0.1:3478 > 127.0.0.1:1111 Binding success',
    ]);
  });
});

test('a wrong password identifies nobody', async () => {
  const { tap, lab } = tapped();
  const { username } = credential();
  await lab.client({ as: { username, password: 'guessed' } }).allocate();
  expect(tap.lines.some((line) => line.includes(' is '))).toBe(false);
});

test('what comes to a relay without a permission is told as dropped alone', async () => {
  const { tap, lab } = tapped();
  const client = lab.client();
  const { relayed } = await client.allocate();
  await client.request('CreatePermission', [peer('127.0.0.2', 0)]);
  tap.lines.length = 0;
  lab.deliver(relayed, 'in', '127.0.0.3', 9);
  expect(tap.lines).toEqual(['#1 dropped no-permission']);
});

test('closing the server ends every link', async () => {
  const { tap, lab } = tapped();
  await lab.client().request('Binding');
  await lab.connect()?.client.request('Binding');
  tap.lines.length = 0;
  lab.server.close();
  expect(tap.lines.toSorted()).toEqual(['#1 ended', '#2 ended']);
});
