// The lab as a page meets it: over HTTP, a WebSocket and real sockets on loopback.
import { createSocket } from 'node:dgram';
import { connect, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { decodePacket } from '../../../src/lib/stun/decode.js';
import { timeLimitedCredential } from '../../../src/lib/stun/credentials.js';
import type { TapReply } from '../../../src/lib/tap/messages.js';
import { startServer } from '../../../src/lab/index.js';
import type { LabOptions } from '../../../src/lab/options.js';
import { ask, follow, order, portOf } from './lab-page.js';
import { ask as askWith, makeFolder, PAGE } from './serve.js';

async function start(options: Partial<LabOptions> = {}) {
  const site = makeFolder({ 'index.html': PAGE });
  const server = await startServer(site, { port: 0, turnPort: 0, ...options });
  onTestFinished(() => server.close());
  const origin = `http://127.0.0.1:${server.port}`;
  return { ...server, origin, base: options.base ?? '' };
}

const markOf = (reply: TapReply): unknown =>
  reply.type === 'packet' ? Buffer.from(reply.bytes, 'base64')[8] : reply;

describe('a session of the lab', () => {
  test('has a STUN and TURN server for each peer, with credentials of its own', async () => {
    const { origin } = await start();
    const session = await order(origin);
    const [a, b] = [portOf(session, 'A'), portOf(session, 'B')];
    expect(a).not.toBe(b);
    expect(session.iceServers.A[0]?.urls).toEqual([
      `stun:127.0.0.1:${a}`,
      `turn:127.0.0.1:${a}?transport=udp`,
    ]);
    expect(session.iceServers.A[0]?.username).toMatch(/^\d+:[\w-]+\.A$/);
    expect(session.iceServers.A[0]?.credential).not.toBe(session.iceServers.B[0]?.credential);
    expect(session.kind).toBe('lab');
    expect(decodePacket(await ask(a, 1)).kind).toBe('stun');
  });

  test('tells each packet once, of the right peer, before and after the page connects', async () => {
    const { origin } = await start();
    const session = await order(origin);
    await ask(portOf(session, 'A'), 1);
    const tap = await follow(origin, session);
    expect(await tap.next()).toMatchObject({ number: 1, peer: 'A', direction: 'toServer' });
    expect(await tap.next()).toMatchObject({ number: 2, peer: 'A', direction: 'fromServer' });
    await ask(portOf(session, 'B'), 2);
    expect(await tap.next()).toMatchObject({ number: 3, peer: 'B', leg: 'client' });
  });

  test('nobody sees another session’s packets, with many of them at once', async () => {
    const { origin } = await start();
    const sessions = await Promise.all(Array.from({ length: 12 }, () => order(origin)));
    const taps = await Promise.all(sessions.map((session) => follow(origin, session)));
    await Promise.all(
      sessions.flatMap((session, i) => [
        ask(portOf(session, 'A'), i),
        ask(portOf(session, 'B'), 100 + i),
      ]),
    );
    for (const [i, tap] of taps.entries()) {
      const heard = [await tap.next(), await tap.next(), await tap.next(), await tap.next()];
      expect(heard.map(markOf).sort()).toEqual([i, i, 100 + i, 100 + i].sort());
      for (const reply of heard)
        if (reply.type === 'packet')
          expect(reply.peer).toBe(Number(markOf(reply)) < 100 ? 'A' : 'B');
      expect(tap.heard).toEqual([]);
    }
  });

  test('a page that lost its connection goes on where it was', async () => {
    const { origin } = await start();
    const session = await order(origin);
    const first = await follow(origin, session);
    await ask(portOf(session, 'A'), 1);
    expect(await first.next()).toMatchObject({ number: 1 });
    first.socket.terminate();
    await ask(portOf(session, 'A'), 2);
    const second = await follow(origin, session, 1);
    const numbers = [await second.next(), await second.next(), await second.next()];
    expect(numbers).toMatchObject([{ number: 2 }, { number: 3 }, { number: 4 }]);
  });

  test('without its key nothing is told', async () => {
    const { origin } = await start();
    const [one, other] = [await order(origin), await order(origin)];
    const tap = await follow(origin, { ...one, token: other.token });
    expect(await tap.next()).toEqual({ type: 'refused' });
  });

  test('below a path it is reached below that path alone', async () => {
    const { origin, base } = await start({ base: '/teaching/flow' });
    expect((await fetch(`${origin}/lab/sessions`, { method: 'POST' })).status).toBe(405);
    const session = await order(origin + base);
    const tap = await follow(origin + base, session);
    await ask(portOf(session, 'A'), 1);
    expect(await tap.next()).toMatchObject({ number: 1 });
  });
});

describe('who may order', () => {
  test.each([
    ['another site', { origin: 'https://example.org' }],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
  ])('%s may not', async (_, headers) => {
    const { origin } = await start();
    const answer = await fetch(`${origin}/lab/sessions`, { method: 'POST', headers });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({ code: 'other-origin' });
  });

  test('a page under a name that the lab was told may, and under another one it may not', async () => {
    const { port } = await start({ names: ['flow.example.org'] });
    const status = async (name: string): Promise<number> => {
      const headers = { host: name, origin: `https://${name}` };
      return (await askWith(port, '/lab/sessions', { method: 'POST', headers })).status;
    };
    expect(await status('flow.example.org')).toBe(201);
    expect(await status('evil.example.org')).toBe(403);
  });

  test('another site may not follow either', async () => {
    const { origin } = await start();
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/lab/tap`, {
      origin: 'https://example.org',
    });
    const status = await new Promise((resolve) => {
      socket.once('unexpected-response', (_, response) => resolve(response.statusCode));
      socket.once('error', () => undefined);
    });
    expect(status).toBe(403);
  });

  test('a session is ordered with POST, and its answer is kept by nobody', async () => {
    const { origin } = await start();
    const read = await fetch(`${origin}/lab/sessions`);
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST']);
    const ordered = await fetch(`${origin}/lab/sessions`, { method: 'POST' });
    expect(ordered.headers.get('cache-control')).toBe('no-store');
    expect(ordered.headers.get('x-content-type-options')).toBe('nosniff');
    expect(ordered.headers.get('referrer-policy')).toBe('no-referrer');
    expect(ordered.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});

describe('with another server', () => {
  test('the page gets credentials that this server checks by its secret, and no tap', async () => {
    const urls = ['turn:turn.example.org:3478?transport=udp', 'turns:turn.example.org'];
    const { origin, turnPort } = await start({ elsewhere: { urls, secret: 'north' } });
    const session = await order(origin);
    expect([session.kind, turnPort]).toEqual(['relay', null]);
    const [server] = session.iceServers.B;
    expect(server?.urls).toEqual(urls);
    expect(server?.credential).toBe(timeLimitedCredential('north', server?.username ?? ''));
    expect(await (await fetch(origin)).text()).toContain('name="webrtc-flow-lab" content="relay"');
  });
});

/** A raw WebSocket handshake for a path, so that its connection can be treated badly. */
function handshake(port: number, path: string): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: https://example.org\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
        () => resolve(socket),
      );
    });
    socket.on('error', () => undefined);
  });
}

describe('a connection that is not taken', () => {
  test.each(['/elsewhere', '/lab/tap'])(
    'may be reset before its answer is read, and the lab lives on (%s)',
    async (path) => {
      const { origin, port } = await start();
      for (let i = 0; i < 20; i += 1) (await handshake(port, path)).resetAndDestroy();
      expect((await order(origin)).kind).toBe('lab');
    },
  );

  test('does not keep the lab from ending, though its client never closes it', async () => {
    const { port, close } = await start();
    const socket = await handshake(port, '/elsewhere');
    const answered = new Promise((resolve) => socket.once('data', resolve));
    expect(String(await answered)).toContain('404');
    await close();
    socket.destroy();
  });
});

describe('connections that say nothing', () => {
  test('are closed where there are too many, and those that there are go on', async () => {
    const site = makeFolder({ 'index.html': PAGE });
    const server = await startServer(site, { port: 0, turnPort: 0 }, 2);
    onTestFinished(() => server.close());
    const open = (): Promise<Socket> =>
      new Promise((resolve) => {
        const socket = connect(server.port, '127.0.0.1', () => resolve(socket));
        socket.on('error', () => undefined);
        onTestFinished(() => void socket.destroy());
      });
    const [first] = [await open(), await open()];
    const third = await open();
    await new Promise((resolve) => third.once('close', resolve));
    const answered = new Promise((resolve) => first?.once('data', resolve));
    first?.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    expect(String(await answered)).toContain('200 OK');
  });
});

describe('the end', () => {
  test('closing frees every port, those of the sessions included', async () => {
    const { origin, close, turnPort } = await start();
    const session = await order(origin);
    const tap = await follow(origin, session);
    const closed = new Promise((resolve) => tap.socket.once('close', resolve));
    await close();
    await closed;
    for (const port of [turnPort ?? 0, portOf(session, 'A'), portOf(session, 'B')])
      await new Promise<void>((resolve, reject) => {
        const socket = createSocket('udp4');
        socket.once('error', reject).bind(port, '127.0.0.1', () => socket.close(() => resolve()));
      });
  });
});
