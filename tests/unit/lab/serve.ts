// A small site in a temporary folder, served by the real process on a free loopback port.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startServer } from '../../../src/lab/index.js';

export const META_POLICY = "default-src 'self'; script-src 'self' 'sha256-abc='";
export const PAGE = `<!doctype html><html><head><meta http-equiv="content-security-policy" content="${META_POLICY}"></head><body>${'Peer A. '.repeat(300)}</body></html>`;
/** As a page comes that is told of its lab. */
export const servedPage = (): string =>
  PAGE.replace('<head>', '<head><meta name="webrtc-flow-lab" content="lab" />');
export const SCRIPT = `export const step = 11;\n${'// padding\n'.repeat(300)}`;

const FILES: Record<string, string> = {
  'site/index.html': PAGE,
  'site/zh-TW/index.html': PAGE.replace('Peer A', '甲方'),
  'site/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'site/_app/immutable/entry/start.Ab12.js': SCRIPT,
  'secret.txt': 'beside the site, not in it',
};

/** A folder with the files; it goes away after the test. */
export function makeFolder(files: Record<string, string> = FILES): string {
  const folder = mkdtempSync(join(tmpdir(), 'webrtc-flow-site-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Serves the small site until the test ends. */
export async function serve(options: { base?: string; files?: Record<string, string> } = {}) {
  const folder = makeFolder({ ...FILES, ...options.files });
  const lab = await startServer(join(folder, 'site'), {
    port: 0,
    turnPort: 0,
    host: '127.0.0.1',
    base: options.base ?? '',
  });
  onTestFinished(() => lab.close());
  return { ...lab, folder };
}

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** One request whose path goes out as it is written; fetch() would tidy up `..` first. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          });
        })
        .on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}
