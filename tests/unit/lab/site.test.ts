import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { startServer } from '../../../src/lab/index.js';
import { ask, makeFolder, META_POLICY, SCRIPT, serve, servedPage } from './serve.js';

const SCRIPT_PATH = '/_app/immutable/entry/start.Ab12.js';

describe('what is served', () => {
  test('a folder’s address gives its index page, in UTF-8', async () => {
    const { port } = await serve();
    const english = await ask(port, '/');
    expect(english.status).toBe(200);
    expect(english.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(english.body.toString()).toBe(servedPage());
    expect((await ask(port, '/zh-TW/')).body.toString()).toContain('甲方');
  });

  test('scripts and pictures carry the MIME types that nosniff asks for', async () => {
    const { port } = await serve();
    const script = await ask(port, SCRIPT_PATH);
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await ask(port, '/favicon.svg')).headers['content-type']).toBe('image/svg+xml');
  });

  test('an address without its slash moves to the one with it, the query kept', async () => {
    const { port } = await serve();
    const moved = await ask(port, '/zh-TW?servers=none');
    expect([moved.status, moved.headers.location]).toEqual([308, '/zh-TW/?servers=none']);
  });

  test('an unknown address is 404 with a page that leads back', async () => {
    const { port } = await serve();
    const missing = await ask(port, '/nowhere');
    expect(missing.status).toBe(404);
    expect(missing.body.toString()).toContain('<a href="/">');
    expect(missing.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect((await ask(port, '/constructor')).status).toBe(404);
  });

  test('a 404 page of the site’s own is preferred', async () => {
    const { port } = await serve({ files: { 'site/404.html': 'Our own page' } });
    const missing = await ask(port, '/nowhere');
    expect([missing.status, missing.body.toString()]).toEqual([404, 'Our own page']);
  });

  test('the headers file is for static hosts, and not served', async () => {
    const { port } = await serve({ files: { 'site/_headers': '/*' } });
    expect((await ask(port, '/_headers')).status).toBe(404);
  });

  test('HEAD gives the headers of GET and no body', async () => {
    const { port } = await serve();
    const [get, head] = [await ask(port, '/'), await ask(port, '/', { method: 'HEAD' })];
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    const { date: _one, ...ofGet } = get.headers;
    const { date: _other, ...ofHead } = head.headers;
    expect(ofHead).toEqual(ofGet);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s is not allowed', async (method) => {
    const { port } = await serve();
    const refused = await ask(port, '/', { method });
    expect([refused.status, refused.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('the site stays whole when its folder is emptied by a build', async () => {
    const { port, folder } = await serve();
    rmSync(folder, { recursive: true });
    expect((await ask(port, SCRIPT_PATH)).body.toString()).toBe(SCRIPT);
  });

  test('a folder without an index page is refused at the start', async () => {
    const folder = makeFolder({ 'readme.txt': 'no site' });
    const options = { port: 0, turnPort: 0, host: '127.0.0.1', base: '' };
    await expect(startServer(folder, options)).rejects.toThrow('holds no index.html');
    await expect(startServer(join(folder, 'absent'), options)).rejects.toThrow('ENOENT');
  });
});

describe('a path never leaves the site', () => {
  test.each([
    '/../secret.txt',
    '/zh-TW/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%252e%252e/secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/secret.txt%00.html',
    '/./../secret.txt',
    '/_app/immutable/../../../secret.txt',
  ])('%s', async (path) => {
    const { port } = await serve();
    const reply = await ask(port, path);
    expect(reply.status).toBe(404);
    expect(reply.body.toString()).not.toContain('beside the site');
  });

  test.each(['/%', '/%ff', '/%e0%a4%a'])('%s is no address at all', async (path) => {
    const { port } = await serve();
    expect((await ask(port, path)).status).toBe(400);
  });

  test('a foreign host in the request line leads nowhere', async () => {
    const { port } = await serve();
    expect((await ask(port, 'http://elsewhere.example/')).status).toBe(400);
    expect((await ask(port, '//elsewhere.example/..')).headers.location).toBeUndefined();
  });
});

describe('headers', () => {
  test('every response carries the strict ones, refusals and redirects too', async () => {
    const { port } = await serve();
    const replies = [
      await ask(port, '/'),
      await ask(port, SCRIPT_PATH),
      await ask(port, '/nowhere'),
      await ask(port, '/zh-TW'),
      await ask(port, '/%'),
      await ask(port, '/', { method: 'POST' }),
    ];
    expect(replies.map((reply) => reply.status)).toEqual([200, 200, 404, 308, 400, 405]);
    for (const { headers } of replies) {
      expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'$/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers['permissions-policy']).toContain('camera=(self), microphone=(self)');
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  test('a page’s policy is that of its meta element, and nobody may frame it', async () => {
    const { port } = await serve();
    const { headers } = await ask(port, '/');
    expect(headers['content-security-policy']).toBe(`${META_POLICY}; frame-ancestors 'none'`);
  });

  test('a file named by its content is kept for a year, a page is asked for again', async () => {
    const { port } = await serve();
    const cacheOf = async (path: string) => (await ask(port, path)).headers['cache-control'];
    expect(await cacheOf(SCRIPT_PATH)).toBe('public, max-age=31536000, immutable');
    expect(await cacheOf('/')).toBe('no-cache');
    expect(await cacheOf('/favicon.svg')).toBe('no-cache');
    expect(await cacheOf('/_app/immutable/gone.js')).toBe('no-cache');
  });
});

describe('what the browser has already', () => {
  test('an unchanged page is 304, empty, with the headers that matter to the copy', async () => {
    const { port } = await serve();
    const first = await ask(port, '/');
    const etag = String(first.headers.etag);
    const again = await ask(port, '/', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers.etag).toBe(etag);
    for (const name of ['cache-control', 'content-security-policy', 'vary'])
      expect(again.headers[name]).toBe(first.headers[name]);
  });

  test.each([
    ['a list of tags', (etag: string) => `"other", ${etag}`],
    ['a weak tag', (etag: string) => `W/${etag}`],
    ['any', () => '*'],
  ])('%s is understood', async (_name, header) => {
    const { port } = await serve();
    const etag = String((await ask(port, '/')).headers.etag);
    const again = await ask(port, '/', { headers: { 'If-None-Match': header(etag) } });
    expect(again.status).toBe(304);
  });

  test('another content has another tag', async () => {
    const { port } = await serve();
    const tagOf = async (path: string) => String((await ask(port, path)).headers.etag);
    const tag = await tagOf('/');
    expect(await tagOf('/zh-TW/')).not.toBe(tag);
    const other = await ask(port, '/zh-TW/', { headers: { 'If-None-Match': tag } });
    expect(other.status).toBe(200);
  });

  test('a page that is not there is never 304', async () => {
    const { port } = await serve();
    const missing = await ask(port, '/nowhere', { headers: { 'If-None-Match': '*' } });
    expect(missing.status).toBe(404);
  });
});

describe('compression', () => {
  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['gzip;q=1.0, br;q=0', 'gzip', gunzipSync],
    ['*', 'br', brotliDecompressSync],
  ] as const)('Accept-Encoding: %s gives %s', async (accept, encoding, decode) => {
    const { port } = await serve();
    const reply = await ask(port, SCRIPT_PATH, { headers: { 'Accept-Encoding': accept } });
    expect(reply.headers['content-encoding']).toBe(encoding);
    expect(reply.headers['content-length']).toBe(String(reply.body.length));
    expect(reply.headers.vary).toBe('Accept-Encoding');
    expect(decode(reply.body).toString()).toBe(SCRIPT);
    expect(reply.body.length).toBeLessThan(SCRIPT.length / 4);
  });

  test.each(['', 'identity', 'deflate', 'br;q=0, gzip;q=0', '*;q=0'])(
    'Accept-Encoding: "%s" gives the plain bytes',
    async (accept) => {
      const { port } = await serve();
      const reply = await ask(port, SCRIPT_PATH, { headers: { 'Accept-Encoding': accept } });
      expect(reply.headers['content-encoding']).toBeUndefined();
      expect(reply.body.toString()).toBe(SCRIPT);
    },
  );

  test('a compressed copy and a plain one have different tags', async () => {
    const { port } = await serve();
    const plain = await ask(port, '/');
    const packed = await ask(port, '/', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
  });
});

describe('under a path of its own', () => {
  test('the site answers below the path and nowhere else', async () => {
    const { port, addresses } = await serve({ base: '/teaching/flow' });
    expect(addresses).toEqual([`http://127.0.0.1:${port}/teaching/flow/`]);
    expect((await ask(port, '/teaching/flow/')).body.toString()).toBe(servedPage());
    expect((await ask(port, `/teaching/flow${SCRIPT_PATH}`)).status).toBe(200);
    expect((await ask(port, '/')).status).toBe(404);
    expect((await ask(port, SCRIPT_PATH)).status).toBe(404);
    expect((await ask(port, '/teaching/flowers/')).status).toBe(404);
  });

  test('the path without its slash moves to the one with it', async () => {
    const { port } = await serve({ base: '/teaching/flow' });
    expect((await ask(port, '/teaching/flow')).headers.location).toBe('/teaching/flow/');
    expect((await ask(port, '/teaching/flow/zh-TW')).headers.location).toBe(
      '/teaching/flow/zh-TW/',
    );
  });

  test('the 404 page leads back below the path', async () => {
    const { port } = await serve({ base: '/teaching/flow' });
    const missing = await ask(port, '/teaching/flow/nowhere');
    expect(missing.body.toString()).toContain('<a href="/teaching/flow/">');
  });
});
