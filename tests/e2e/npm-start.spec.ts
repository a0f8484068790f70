// What a person meets who types `npm start`.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from './support/page.js';

/** Starts it as npm does; its lines come one by one. */
function start(...options: string[]) {
  const child = spawn(process.execPath, ['scripts/start.js', ...options]);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, lines };
}

/** The address on the line that tells it. */
async function addressFrom(lines: AsyncIterator<string, undefined>): Promise<URL> {
  for (;;) {
    const { value } = await lines.next();
    if (value === undefined) throw new Error('it ended without an address');
    const address = /^WebRTC Flow: (\S+)/.exec(value)?.[1];
    if (address !== undefined) return new URL(address);
  }
}

async function endWithCtrlC(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  const [code] = (await ended) as [number | null];
  return code;
}

test('the printed address answers, also where the first port is taken', async () => {
  const first = start('--port', '0');
  const address = await addressFrom(first.lines);
  const second = start('--port', address.port);
  const next = await addressFrom(second.lines);
  expect(Number(next.port)).toBeGreaterThan(Number(address.port));
  const response = await fetch(next);
  expect(await response.text()).toMatch(/<title>.*WebRTC/);
  // With the connection still open.
  expect(await endWithCtrlC(second.child)).toBe(0);
  expect(await endWithCtrlC(first.child)).toBe(0);
});

test('an option that is none is refused with the list of those there are', async () => {
  const { child } = start('--prot', '80');
  const told: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => told.push(chunk));
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(2);
  expect(Buffer.concat(told).toString()).toMatch(/--prot.*Usage: npm start/s);
});
