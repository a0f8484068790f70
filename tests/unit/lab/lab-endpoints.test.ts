// How many sessions and taps one address gets, over a real HTTP server.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { labEndpoints, type LabEndpointsOptions } from '../../../src/lab/lab-endpoints.js';
import { Sessions } from '../../../src/lab/sessions.js';
import { follow, order } from './lab-page.js';
import { ask as askWith } from './serve.js';

/** `as`: whom the next request is taken to come from; on loopback it would be one and the same. */
async function serveLab(
  tapLimits = { connections: 100, connectionsPerSource: 100 },
  iceServers: LabEndpointsOptions['iceServers'] = () => Promise.resolve({ A: [], B: [] }),
) {
  const sessions = new Sessions(
    { nowMs: () => performance.now(), unixSeconds: () => 1_700_000_000 },
    { sessions: 4, sessionsPerSource: 2, sessionsPerIpv6Address: 2 },
  );
  const lab = labEndpoints({
    kind: 'lab',
    base: '',
    sessions,
    ownNames: [],
    iceServers,
    tapLimits,
  });
  const from = { address: '10.0.0.7' };
  const server = createServer((request, response) => lab.handle(request, response));
  // Each request comes over a connection of its own, from whoever it is then.
  server.maxRequestsPerSocket = 1;
  server.on('connection', (socket) =>
    Object.defineProperty(socket, 'remoteAddress', { value: from.address }),
  );
  server.on('upgrade', (request, socket, head) => lab.upgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    lab.close();
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const ask = () => fetch(`${origin}/lab/sessions`, { method: 'POST' });
  /** A session that is in use. */
  const use = async () => {
    const session = await order(origin);
    const tap = await follow(origin, session);
    // What is answered now comes after the subscription.
    tap.socket.send(JSON.stringify({ type: 'clock', id: 2 }));
    await tap.next();
    return { session, tap };
  };
  const refusedTap = (): Promise<{ status?: number; retryAfter?: string }> =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/lab/tap`);
      socket.once('error', () => undefined);
      socket.once('open', () => reject(new Error('it was taken')));
      socket.once('unexpected-response', (_, { statusCode, headers }) =>
        resolve({ status: statusCode ?? 0, retryAfter: headers['retry-after'] ?? '' }),
      );
    });
  return { from, origin, port, sessions, ask, use, refusedTap };
}

test('an address whose sessions are all in use is told to come back, and another gets one', async () => {
  const { from, ask, use } = await serveLab();
  await use();
  await use();
  const refused = await ask();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  from.address = '10.0.0.8';
  expect((await ask()).status).toBe(201);
});

test('when all are in use nobody gets one', async () => {
  const { from, ask, use } = await serveLab();
  for (const address of ['10.0.0.7', '10.0.0.8']) {
    from.address = address;
    await use();
    await use();
  }
  from.address = '10.0.0.9';
  const refused = await ask();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
});

test('an address with too many taps gets no more until one ends, and another does', async () => {
  const { from, origin, use, refusedTap } = await serveLab({
    connections: 100,
    connectionsPerSource: 2,
  });
  const { session, tap } = await use();
  await follow(origin, session);
  expect(await refusedTap()).toEqual({ status: 429, retryAfter: '60' });
  from.address = '10.0.0.8';
  await follow(origin, session);
  from.address = '10.0.0.7';
  const ended = new Promise((resolve) => tap.socket.once('close', resolve));
  tap.socket.close();
  await ended;
  await follow(origin, session);
});

test('of too many taps in all the last is refused, whoever it is', async () => {
  const { from, use, refusedTap } = await serveLab({ connections: 1, connectionsPerSource: 1 });
  await use();
  from.address = '10.0.0.8';
  expect(await refusedTap()).toEqual({ status: 503, retryAfter: '60' });
});

test('a session that made room for another meanwhile is worth another try', async () => {
  const { ask, sessions } = await serveLab(undefined, (session) => {
    sessions.forget(session);
    return Promise.reject(new Error('The session made room for another one.'));
  });
  const refused = await ask();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
});

test('what the system does not give is said in its words, and leaves no session behind', async () => {
  const { ask, sessions } = await serveLab(undefined, () =>
    Promise.reject(new Error('bind EMFILE 127.0.0.1')),
  );
  const refused = await ask();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([500, null]);
  expect(await refused.json()).toEqual({ code: 'failed', message: 'bind EMFILE 127.0.0.1' });
  expect(sessions.count).toBe(0);
});

test.each([
  ['unknown-name', { host: 'class.example', origin: 'http://class.example' }],
  ['other-origin', { origin: 'https://class.example' }],
])('whoever is refused is told why: %s', async (code, headers) => {
  const { port } = await serveLab();
  const refused = await askWith(port, '/lab/sessions', { method: 'POST', headers });
  expect([refused.status, JSON.parse(refused.body.toString())]).toEqual([403, { code }]);
});
