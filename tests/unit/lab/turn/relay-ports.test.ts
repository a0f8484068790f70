import { expect, test } from 'vitest';
import {
  DYNAMIC_PORTS,
  openRelayPorts,
  type Parity,
} from '../../../../src/lab/turn/relay-ports.js';
import type { World } from '../../../../src/lab/turn/world.js';
import { FakeWorld } from './fake-world.js';

async function open(world: FakeWorld, parity: Parity, range = DYNAMIC_PORTS) {
  const ports = await openRelayPorts(world, '127.0.0.1', range, parity);
  return ports && { port: ports.socket.port, reserved: ports.reserved?.port ?? null };
}

test('a port is one of the dynamic ones, and the next one cannot be told from it', async () => {
  const world = new FakeWorld();
  const ports: number[] = [];
  for (let i = 0; i < 200; i += 1) ports.push((await open(world, 'any'))?.port ?? 0);
  expect(Math.min(...ports)).toBeGreaterThanOrEqual(49_152);
  expect(Math.max(...ports)).toBeLessThanOrEqual(65_535);
  const followers = ports.filter((port, i) => port === (ports[i - 1] ?? 0) + 1);
  expect(followers.length).toBeLessThan(5);
});

test('every port of a small range is found, and then there is none', async () => {
  const world = new FakeWorld();
  world.taken.add(50_002);
  const range = { first: 50_000, last: 50_004 };
  const ports: (number | null)[] = [];
  for (let i = 0; i < 5; i += 1) ports.push((await open(world, 'any', range))?.port ?? null);
  expect(ports.toSorted()).toEqual([50_000, 50_001, 50_003, 50_004, null]);
});

test('an even port is even', async () => {
  const world = new FakeWorld();
  const range = { first: 50_001, last: 50_005 };
  expect([await open(world, 'even', range), await open(world, 'even', range)]).toEqual(
    expect.arrayContaining([
      { port: 50_002, reserved: null },
      { port: 50_004, reserved: null },
    ]),
  );
  expect(await open(world, 'even', range)).toBeNull();
});

test('a pair is an even port and the next; half a pair is given back', async () => {
  const world = new FakeWorld();
  world.taken.add(50_001).add(50_004);
  const range = { first: 50_000, last: 50_007 };
  expect(await open(world, 'pair', { first: 50_000, last: 50_005 })).toEqual({
    port: 50_002,
    reserved: 50_003,
  });
  expect(await open(world, 'pair', range)).toEqual({ port: 50_006, reserved: 50_007 });
  expect(await open(world, 'pair', range)).toBeNull();
  expect(world.openSockets.map(({ port }) => port).toSorted()).toEqual([
    50_002, 50_003, 50_006, 50_007,
  ]);
});

test('a range without room for the kind has none of it', async () => {
  const world = new FakeWorld();
  expect(await open(world, 'pair', { first: 50_000, last: 50_000 })).toBeNull();
  expect(await open(world, 'even', { first: 50_001, last: 50_001 })).toBeNull();
});

test('when the system refuses, no other port is tried', async () => {
  let asked = 0;
  const refusing: World = {
    clock: new FakeWorld().clock,
    random: new FakeWorld().random,
    ownAddresses: () => [],
    openRelaySocket: () => {
      asked += 1;
      return Promise.resolve({ kind: 'refused' });
    },
  };
  expect(await openRelayPorts(refusing, '127.0.0.1', DYNAMIC_PORTS, 'any')).toBeNull();
  expect(asked).toBe(1);
});
