// `npm run dev`: Vite's server with the lab inside of it.
import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import { WebSocket } from 'ws';
import { freePort } from '../../scripts/free-port.js';
import { encodeStun } from '../../src/lib/stun/encode.js';
import type { LabSession, TapReply } from '../../src/lib/tap/messages.js';

const BINDING = encodeStun({
  method: 'Binding',
  class: 'request',
  transactionId: new Uint8Array(12).fill(7),
  attributes: [],
});

test('its pages know their lab, order sessions there and see their packets', async () => {
  const port = await freePort();
  const vite = spawn(process.execPath, [
    ...['node_modules/vite/bin/vite.js', 'dev'],
    ...['--host', '127.0.0.1', '--port', String(port), '--strictPort'],
  ]);
  const ended = once(vite, 'exit');
  const asker = createSocket('udp4');
  try {
    for await (const line of createInterface({ input: vite.stdout }))
      if (line.includes(String(port))) break;
    const site = `http://127.0.0.1:${port}`;
    const html = await (await fetch(site)).text();
    expect(html).toContain('<meta name="webrtc-flow-lab" content="lab" />');

    const ordered = await fetch(`${site}/lab/sessions`, { method: 'POST' });
    expect(ordered.status).toBe(201);
    const { session, token, iceServers } = (await ordered.json()) as LabSession;
    const tap = new WebSocket(`${site.replace('http', 'ws')}/lab/tap`);
    await once(tap, 'open');
    const heard = once(tap, 'message') as Promise<[Buffer]>;
    tap.send(JSON.stringify({ type: 'subscribe', session, token, after: 0 }));
    const peersPort = Number(/\d+$/.exec(iceServers.B[0]?.urls[0] ?? '')?.[0]);
    asker.send(BINDING, peersPort, '127.0.0.1');
    const reply = JSON.parse((await heard)[0].toString('utf8')) as TapReply;
    expect(reply).toMatchObject({
      type: 'packet',
      peer: 'B',
      bytes: Buffer.from(BINDING).toString('base64'),
    });

    const tapEnded = once(tap, 'close');
    vite.kill('SIGTERM');
    // 128 + 15: it ended by itself, on the signal.
    expect(await ended).toEqual([143, null]);
    await tapEnded;
    // Somebody else can have the port at once.
    const next = createSocket('udp4');
    const bound = once(next, 'listening');
    next.bind(peersPort, '127.0.0.1');
    await bound;
    next.close();
  } finally {
    asker.close();
    vite.kill('SIGKILL');
  }
});
