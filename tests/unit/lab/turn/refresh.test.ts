import { expect, test } from 'vitest';
import type { StunAttribute } from '../../../../src/lib/stun/encode.js';
import { FakeLab } from './fake-lab.js';

const family = (value: number): StunAttribute => ({ name: 'REQUESTED-ADDRESS-FAMILY', value });
const lifetime = (value: number): StunAttribute => ({ name: 'LIFETIME', value });
const DUAL: StunAttribute = { name: 'ADDITIONAL-ADDRESS-FAMILY', value: 2 };

test('a refreshed allocation lives on from the refresh', async () => {
  const lab = new FakeLab();
  const client = lab.client();
  await client.allocate();
  lab.pass(599);
  expect((await client.request('Refresh')).value('LIFETIME')).toBe(600);
  lab.pass(599);
  expect(lab.server.statistics().allocations).toBe(1);
  lab.pass(1);
  expect(lab.server.statistics().allocations).toBe(0);
});

test('who asks for more gets an hour at most', async () => {
  const client = new FakeLab().client();
  await client.allocate();
  expect((await client.request('Refresh', [lifetime(7200)])).value('LIFETIME')).toBe(3600);
});

test('a lifetime of zero ends the allocation at once', async () => {
  const lab = new FakeLab();
  const client = lab.client();
  await client.allocate();
  expect((await client.request('Refresh', [lifetime(0)])).value('LIFETIME')).toBe(0);
  expect(lab.world.openSockets).toHaveLength(0);
  expect((await client.request('Refresh', [lifetime(0)])).verdict).toBe(437);
  expect((await client.allocate()).verdict).toBe('success');
});

test('without an allocation: 437', async () => {
  expect((await new FakeLab().client().request('Refresh')).verdict).toBe(437);
});

test('an allocation that has expired is not brought back, also before any sweep: 437', async () => {
  const lab = new FakeLab();
  const client = lab.client();
  await client.allocate();
  lab.world.nowMs += 300_000;
  await client.request('Allocate', [], { anonymous: true });
  lab.world.nowMs += 300_000;
  expect((await client.request('Refresh')).verdict).toBe(437);
  expect(lab.world.openSockets).toHaveLength(0);
  expect((await client.allocate()).verdict).toBe('success');
});

test('a family that the allocation is not of: 443', async () => {
  const client = new FakeLab().client();
  await client.allocate();
  expect((await client.request('Refresh', [family(2)])).verdict).toBe(443);
  expect((await client.request('Refresh', [family(1)])).verdict).toBe('success');
});

test('of a dual allocation each half can end by itself', async () => {
  const lab = new FakeLab();
  const client = lab.client();
  await client.allocate([DUAL]);
  await client.permit('127.0.0.1', '::1');
  await client.request('Refresh', [family(1), lifetime(0)]);
  expect(lab.world.openSockets.map(({ address }) => address)).toEqual(['::1']);
  expect(lab.server.statistics()).toMatchObject({ allocations: 1, permissions: 1 });
  await client.request('Refresh', [family(2), lifetime(0)]);
  expect(lab.server.statistics()).toMatchObject({ allocations: 0, relaySockets: 0 });
});

test('of a dual allocation each half can be kept by itself', async () => {
  const lab = new FakeLab();
  const client = lab.client();
  await client.allocate([DUAL]);
  lab.pass(300);
  await client.request('Refresh', [family(2)]);
  lab.pass(300);
  expect(lab.world.openSockets.map(({ address }) => address)).toEqual(['::1']);
});

test('a refresh without a family is for both halves', async () => {
  const lab = new FakeLab();
  const client = lab.client();
  await client.allocate([DUAL]);
  lab.pass(300);
  await client.request('Refresh');
  lab.pass(599);
  expect(lab.world.openSockets).toHaveLength(2);
});
