// 1,000 allocations opened and dropped, again and again: nothing stays, neither in the books nor in memory.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundle } from '../../../../scripts/bundle.js';
import type { Round } from './memory-target.js';

/** In the first one the code is compiled and the tables become as large as they get. */
const ROUNDS = 5;

test('1,000 allocations that were dropped leave no socket, and memory within 10 %', async () => {
  const folder = await bundle('test-memory', {
    'memory-target': 'tests/unit/lab/turn/memory-target.ts',
  });
  const child = fork(join(folder, 'memory-target.js'), { execArgv: ['--expose-gc'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`it ended with ${String(code)}`);
  });
  const told = async (): Promise<unknown> =>
    ((await Promise.race([once(child, 'message'), ended])) as [unknown])[0];
  await told();

  const rounds: Round[] = [];
  for (let count = 0; count < ROUNDS; count += 1) {
    child.send('round');
    rounds.push((await told()) as Round);
  }
  for (const { atTheHeight, after, sockets } of rounds) {
    expect(atTheHeight).toMatchObject({
      allocations: 1000,
      relaySockets: 1000,
      permissions: 3000,
      channels: 1000,
      tcpConnections: 300,
    });
    expect(after).toMatchObject({
      udpClients: 0,
      tcpConnections: 0,
      allocations: 0,
      relayedAddresses: 0,
      relaySockets: 0,
      reservations: 0,
      permissions: 0,
      channels: 0,
      users: 0,
    });
    // Those that listen.
    expect(sockets).toEqual({ TCPServerWrap: 1, UDPWrap: 1 });
  }
  const used = rounds.map(({ usedBytes }) => usedBytes);
  const [, before = NaN] = used;
  const after = used.at(-1) ?? NaN;
  expect(after / before, `${used.join(', ')} bytes`).toBeLessThan(1.1);
}, 240_000);
