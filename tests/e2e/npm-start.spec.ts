// What a person meets who types `npm start`.
import { spawn, type ChildProcess } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { LabSession } from '../../src/lib/tap/messages.js';
import { FlowPage } from './support/flow.js';
import { expect, test } from './support/page.js';

/** Starts it as npm does; its lines come one by one. */
function start(...options: string[]) {
  const child = spawn(process.execPath, ['scripts/start.js', ...options]);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, lines };
}

/** What it says on the first line that matches. */
async function told(lines: AsyncIterator<string, undefined>, line: RegExp): Promise<string> {
  for (;;) {
    const { value } = await lines.next();
    if (value === undefined) throw new Error(`it ended without ${line}`);
    const found = line.exec(value)?.[1];
    if (found !== undefined) return found;
  }
}

const addressFrom = async (lines: AsyncIterator<string, undefined>): Promise<URL> =>
  new URL(await told(lines, /^WebRTC Flow: (\S+)/));

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

/** Rejects while somebody has the port. */
async function expectFree(kind: 'udp' | 'tcp', port: number): Promise<void> {
  const holder = kind === 'udp' ? createSocket('udp4') : createServer();
  const bound = once(holder, 'listening');
  if (kind === 'udp') (holder as ReturnType<typeof createSocket>).bind(port, '127.0.0.1');
  else (holder as ReturnType<typeof createServer>).listen(port, '127.0.0.1');
  await bound;
  holder.close();
}

test('it ends with npm, when that is killed', async () => {
  const npm = spawn('npm', ['start', '--', '--port', '0', '--turn-port', '0']);
  const lines = createInterface({ input: npm.stdout })[Symbol.asyncIterator]();
  const address = await addressFrom(lines);
  npm.kill('SIGTERM');
  // What it has said it with closes when the last of its processes has ended.
  await once(npm, 'close');
  await expectFree('tcp', Number(address.port));
});

test.describe('while a page walks', () => {
  // Its tap is gone, and so is its server.
  test.use({ allowedComplaints: [/WebSocket|ERR_CONNECTION_REFUSED/] });

  test('Ctrl-C ends it, with a tap and allocations open, and frees all ports', async ({ page }) => {
    const { child, lines } = start('--port', '0', '--turn-port', '0');
    const address = await addressFrom(lines);
    const turnPort = Number(await told(lines, /^STUN and TURN: .* port (\d+)/));
    await page.goto(address.href);
    const flow = new FlowPage(page);
    await flow.listening();
    const answer = page.waitForResponse('**/lab/sessions');
    await page.getByRole('button', { name: 'Walk it relay only', exact: true }).click();
    const { iceServers } = (await (await answer).json()) as LabSession;
    await flow.expectStep(1);
    await flow.runThrough();

    expect(await endWithCtrlC(child)).toBe(0);
    await expectFree('tcp', Number(address.port));
    await expectFree('tcp', turnPort);
    await expectFree('udp', turnPort);
    for (const peer of ['A', 'B'] as const)
      await expectFree('udp', Number(/\d+$/.exec(iceServers[peer][0]?.urls[0] ?? '')?.[0]));
  });
});

test('an option that is none is refused with the list of those there are', async () => {
  const { child } = start('--prot', '80');
  const told: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => told.push(chunk));
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(2);
  expect(Buffer.concat(told).toString()).toMatch(/--prot.*Usage: npm start/s);
});
