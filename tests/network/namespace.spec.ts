// The net under the other specs: nothing of theirs stays on the machine, even when they are killed.
import { expect, test } from '@playwright/test';
import { Namespace, namespacesOf, sweepAbandoned, thisRun } from './support/namespace.js';

/** No process has it: Linux counts to 2^22 at most (proc(5), pid_max). */
const GONE = 2 ** 22 + process.pid;

test('what a killed run left behind goes with all that runs in it, and this run’s stays', async () => {
  const left = await Namespace.make(GONE);
  await left.nameServers('nameserver 127.0.0.1\n');
  await left.start(/ready/, 'sh', '-c', 'echo ready; exec sleep 1000');
  const own = await Namespace.make();
  await sweepAbandoned();
  expect(await namespacesOf(GONE)).toEqual([]);
  expect(await namespacesOf(thisRun())).toContain(own.name);
  await own.remove();
});

test('a program that ends before it is ready fails with its own words', async () => {
  const namespace = await Namespace.make();
  try {
    await expect(
      namespace.start(/ready/, 'sh', '-c', 'echo no such option >&2; exit 2'),
    ).rejects.toThrow(/no such option/);
  } finally {
    await namespace.remove();
  }
});
