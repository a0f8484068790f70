import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../../src/lab/index.js';
import { listenOnFreePort } from '../../../src/lab/listen.js';
import { ask, makeFolder, PAGE, serve } from './serve.js';

function newServer(): Server {
  const server = createServer();
  onTestFinished(() => {
    server.close();
  });
  return server;
}

test('a busy port gives the next free one, and the site answers there', async () => {
  const first = await serve();
  const site = makeFolder({ 'index.html': PAGE });
  const second = await startServer(site, {
    port: first.port,
    turnPort: 0,
    host: '127.0.0.1',
    base: '',
  });
  onTestFinished(() => second.close());
  expect(second.port).toBeGreaterThan(first.port);
  expect(second.addresses).toEqual([`http://127.0.0.1:${second.port}/`]);
  expect((await ask(second.port, '/')).status).toBe(200);
});

test('port 0 lets the system choose', async () => {
  const port = await listenOnFreePort(newServer(), 0, '127.0.0.1');
  expect(port).toBeGreaterThan(1023);
});

test('the last port has no next one, and that is said', async () => {
  const holder = newServer();
  await new Promise<void>((resolve) => {
    const taken = () => {
      resolve();
    };
    // Taken by us or, if that fails, by somebody else: either way it is not free.
    holder.once('error', taken).listen(65_535, '127.0.0.1', taken);
  });
  await expect(listenOnFreePort(newServer(), 65_535, '127.0.0.1')).rejects.toThrow(
    'no free port from 65535 to 65535 on 127.0.0.1',
  );
});

test('an address that is not this machine’s is an error, not a search for ports', async () => {
  await expect(listenOnFreePort(newServer(), 0, '203.0.113.7')).rejects.toThrow('EADDRNOTAVAIL');
});

test('closing ends open connections and frees the port at once', async () => {
  const lab = await serve();
  await fetch(`http://127.0.0.1:${lab.port}/`);
  await lab.close();
  const again = newServer();
  expect(await listenOnFreePort(again, lab.port, '127.0.0.1')).toBe(lab.port);
  expect((again.address() as AddressInfo).port).toBe(lab.port);
});
