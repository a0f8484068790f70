import { expect, test } from 'vitest';
import type { StunAttribute } from '../../../../src/lib/stun/encode.js';
import { FakeLab, SERVER_PORT } from './fake-lab.js';
import { peer } from './test-client.js';

const number = (value: number): StunAttribute => ({ name: 'CHANNEL-NUMBER', value });

async function allocated(lab = new FakeLab()) {
  const client = lab.client();
  const { relayed } = await client.allocate();
  const forget = () => (client.received.length = 0);
  return { lab, client, relayed, forget };
}

test('what goes through a channel has four bytes around it, both ways', async () => {
  const { lab, client, relayed, forget } = await allocated();
  await client.bind(0x4001, '127.0.0.2', 9);
  forget();
  client.sendChannelData(0x4001, 'out');
  expect(lab.left(relayed)).toEqual(['out > 127.0.0.2:9']);
  lab.deliver(relayed, 'in', '127.0.0.2', 9);
  expect(client.received[0]).toEqual(Buffer.from([0x40, 0x01, 0, 2, 0x69, 0x6e]));
});

test('another port of the same peer is permitted, and comes as an indication', async () => {
  const { lab, client, relayed, forget } = await allocated();
  await client.bind(0x4001, '127.0.0.2', 9);
  forget();
  lab.deliver(relayed, 'in', '127.0.0.2', 10);
  expect(client.relayed).toEqual(['127.0.0.2:10 in']);
});

test('over UDP padding may be there or not, over TCP it is there', async () => {
  const { lab, client, relayed } = await allocated();
  await client.bind(0x4001, '127.0.0.2', 9);
  client.sendChannelData(0x4001, 'plain', false);
  client.sendChannelData(0x4001, 'padded', true);
  client.sendChannelData(0x4001, '', false);
  expect(lab.left(relayed)).toEqual([
    'plain > 127.0.0.2:9',
    'padded > 127.0.0.2:9',
    ' > 127.0.0.2:9',
  ]);

  const tcp = lab.connect();
  const overTcp = await tcp?.client.allocate();
  await tcp?.client.bind(0x4002, '127.0.0.2', 9);
  lab.deliver(overTcp?.relayed ?? { port: 0 }, 'inner', '127.0.0.2', 9);
  expect(tcp?.client.received.at(-1)).toEqual(
    Buffer.from([0x40, 0x02, 0, 5, ...Buffer.from('inner'), 0, 0, 0]),
  );
});

test.each([0x4000, 0x4fff, 0x5000, 0x7fff])('channel %i can be bound', async (channel) => {
  const { client } = await allocated();
  expect((await client.bind(channel, '127.0.0.2', 9)).verdict).toBe('success');
});

test.each([0, 0x3fff, 0x8000, 0xffff])('channel %i is none: 400', async (channel) => {
  const { client } = await allocated();
  expect((await client.bind(channel, '127.0.0.2', 9)).verdict).toBe(400);
});

test('a channel is one peer’s, and a peer has one channel: 400', async () => {
  const { client } = await allocated();
  await client.bind(0x4001, '127.0.0.2', 9);
  expect((await client.bind(0x4001, '127.0.0.3', 9)).verdict).toBe(400);
  expect((await client.bind(0x4001, '127.0.0.2', 10)).verdict).toBe(400);
  expect((await client.bind(0x4002, '127.0.0.2', 9)).verdict).toBe(400);
  expect((await client.bind(0x4001, '127.0.0.2', 9)).verdict).toBe('success');
});

test.each<[string, StunAttribute[]]>([
  ['without a number', [peer('127.0.0.2', 9)]],
  ['without a peer', [number(0x4001)]],
  ['to port 0, where nothing can be sent', [number(0x4001), peer('127.0.0.2', 0)]],
])('a binding %s is a bad request', async (_, attributes) => {
  const { client } = await allocated();
  expect((await client.request('ChannelBind', attributes)).verdict).toBe(400);
});

test('without an allocation: 437', async () => {
  expect((await new FakeLab().client().bind(0x4001, '127.0.0.2', 9)).verdict).toBe(437);
});

test('a peer of another family: 443', async () => {
  const { client } = await allocated();
  expect((await client.bind(0x4001, '::1', 9)).verdict).toBe(443);
});

test('the server itself is no peer: 403', async () => {
  const { client } = await allocated();
  expect((await client.bind(0x4001, '127.0.0.1', SERVER_PORT)).verdict).toBe(403);
});

test('more channels than an allocation may have: 508; those it has can be renewed', async () => {
  const { client } = await allocated(new FakeLab({ limits: { channelsPerAllocation: 1 } }));
  await client.bind(0x4001, '127.0.0.2', 9);
  expect((await client.bind(0x4002, '127.0.0.2', 10)).verdict).toBe(508);
  expect((await client.bind(0x4001, '127.0.0.2', 9)).verdict).toBe('success');
});

test('a binding permits its peer for five minutes, and stands for ten', async () => {
  const { lab, client, relayed, forget } = await allocated();
  await client.bind(0x4001, '127.0.0.2', 9);
  await client.request('Refresh', [{ name: 'LIFETIME', value: 3600 }]);
  forget();
  lab.pass(300);
  lab.deliver(relayed, 'in', '127.0.0.2', 9);
  client.sendChannelData(0x4001, 'out');
  expect([...client.relayed, ...lab.left(relayed)]).toEqual([]);
  await client.permit('127.0.0.2');
  forget();
  lab.world.nowMs += 299_999;
  lab.deliver(relayed, 'in', '127.0.0.2', 9);
  expect(client.relayed).toEqual(['4001 in']);
});

test('a binding that is made again begins anew, its permission too', async () => {
  const { lab, client, relayed } = await allocated();
  await client.bind(0x4001, '127.0.0.2', 9);
  lab.pass(250);
  await client.bind(0x4001, '127.0.0.2', 9);
  lab.pass(250);
  client.sendChannelData(0x4001, 'out');
  expect(lab.left(relayed)).toEqual(['out > 127.0.0.2:9']);
});

test('a channel that expired is free for another peer, before any sweep', async () => {
  const { lab, client, relayed, forget } = await allocated();
  await client.request('Refresh', [{ name: 'LIFETIME', value: 3600 }]);
  await client.bind(0x4001, '127.0.0.2', 9);
  lab.world.nowMs += 599_999;
  client.sendChannelData(0x4001, 'the permission is over');
  expect((await client.bind(0x4001, '127.0.0.3', 9)).verdict).toBe(400);
  lab.world.nowMs += 1;
  client.sendChannelData(0x4001, 'the channel is over');
  // The nonce is as old as the channel.
  expect((await client.bind(0x4001, '127.0.0.3', 9)).verdict).toBe(438);
  expect((await client.bind(0x4001, '127.0.0.3', 9)).verdict).toBe('success');
  expect((await client.bind(0x4002, '127.0.0.2', 9)).verdict).toBe('success');
  lab.server.sweep();
  forget();
  for (const host of ['127.0.0.2', '127.0.0.3']) lab.deliver(relayed, 'in', host, 9);
  expect(client.relayed).toEqual(['4002 in', '4001 in']);
  expect(lab.left(relayed)).toEqual([]);
  expect(lab.server.statistics()).toMatchObject({
    channels: 2,
    dropped: { 'no-permission': 1, 'no-channel': 1 },
  });
});

test('a peer’s new channel outlives the sweep of its old one', async () => {
  const { lab, client, relayed, forget } = await allocated();
  await client.request('Refresh', [{ name: 'LIFETIME', value: 3600 }]);
  await client.bind(0x4001, '127.0.0.2', 9);
  lab.world.nowMs += 600_000;
  await client.request('Refresh', [], { anonymous: true });
  await client.bind(0x4002, '127.0.0.2', 9);
  lab.server.sweep();
  forget();
  lab.deliver(relayed, 'in', '127.0.0.2', 9);
  expect(client.relayed).toEqual(['4002 in']);
});

test('data for a channel that is not bound goes nowhere', async () => {
  const { lab, client, relayed } = await allocated();
  client.sendChannelData(0x4001, 'out');
  expect(lab.left(relayed)).toEqual([]);
  expect(lab.server.statistics().dropped['no-channel']).toBe(1);
});

test('ChannelData that says it is longer than it is goes nowhere', async () => {
  const { lab, client, relayed } = await allocated();
  await client.bind(0x4001, '127.0.0.2', 9);
  client.send(Uint8Array.of(0x40, 0x01, 0, 3, 1, 2));
  client.send(Uint8Array.of(0x40, 0x01, 0));
  client.send(Uint8Array.of(0x40));
  expect(lab.left(relayed)).toEqual([]);
  expect(lab.server.statistics().dropped.malformed).toBe(3);
});
