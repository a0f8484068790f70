// The built site as an HTTP handler. It is read into memory once: a request never becomes a path on
// the disk, and a build that runs meanwhile cannot mix old files with new ones.
import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { type LabKind, withLab } from '../lib/tap/lab.js';
import { chooseEncoding, compress, isWorthCompressing, type Encoding } from './compression.js';
import { CACHE, FILE_POLICY, IMMUTABLE_PREFIX, pagePolicy, securityHeaders } from './headers.js';

const MIME_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pcap': 'application/vnd.tcpdump.pcap',
  '.png': 'image/png',
  '.sdp': 'application/sdp',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Static hosts read this file; nobody serves it. */
const FOR_HOSTS = '_headers';

interface Asset {
  type: string;
  cacheControl: string;
  policy: string;
  hash: string;
  plain: Buffer;
  /** Made when first asked for, then kept. */
  encoded: Map<Encoding, Promise<Buffer>>;
}

export type SiteHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface SiteOptions {
  /** The path the site stands under: '' or '/sub/path', no slash at the end. */
  base?: string;
  /** The lab that its pages may use. */
  lab?: LabKind;
}

/**
 * Reads the built site and answers requests for it (RFC 9110: GET and HEAD, conditional by ETag).
 * @param folder where the site was built to
 * @throws if the folder cannot be read or holds no index.html
 */
export async function siteHandler(
  folder: string,
  { base = '', lab }: SiteOptions = {},
): Promise<SiteHandler> {
  const assets = await readAssets(folder, lab);
  if (!assets.has('/index.html')) throw new Error(`${folder} holds no index.html`);
  const notFound = assets.get('/404.html') ?? toAsset('/404.html', notFoundPage(base));

  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      end(response, 405, { ...plainHeaders(request), Allow: 'GET, HEAD' });
      return;
    }
    const [rawPath = '', query] = (request.url ?? '').split(/\?(.*)/s, 2);
    const path = decodePath(rawPath);
    if (path === undefined) {
      end(response, 400, plainHeaders(request));
      return;
    }
    const found = lookUp(assets, base, path);
    if (found.is === 'elsewhere') {
      const location = query === undefined ? found.path : `${found.path}?${query}`;
      end(response, 308, { ...plainHeaders(request), Location: location });
      return;
    }
    const asset = found.is === 'here' ? found.asset : notFound;
    await send(request, response, asset, found.is === 'here' ? 200 : 404);
  };
}

type Found = { is: 'here'; asset: Asset } | { is: 'elsewhere'; path: string } | { is: 'nowhere' };

function lookUp(assets: Map<string, Asset>, base: string, path: string): Found {
  if (path !== base && !path.startsWith(`${base}/`)) return { is: 'nowhere' };
  const name = path.slice(base.length);
  const asset = assets.get(name.endsWith('/') ? `${name}index.html` : name);
  if (asset) return { is: 'here', asset };
  // A page's links are relative to its folder, so its address ends in a slash.
  if (assets.has(`${name}/index.html`)) return { is: 'elsewhere', path: `${encodeURI(path)}/` };
  return { is: 'nowhere' };
}

function decodePath(raw: string): string | undefined {
  try {
    return raw.startsWith('/') ? decodeURIComponent(raw) : undefined;
  } catch {
    return undefined;
  }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  asset: Asset,
  status: number,
): Promise<void> {
  const compressible = isWorthCompressing(asset.type, asset.plain.length);
  const encoding = compressible
    ? chooseEncoding(request.headers['accept-encoding'] ?? '')
    : undefined;
  const etag = `"${asset.hash}${encoding ? `-${encoding}` : ''}"`;
  const headers: OutgoingHttpHeaders = {
    ...securityHeaders(request.headers),
    'Content-Security-Policy': asset.policy,
    'Cache-Control': status === 200 ? asset.cacheControl : CACHE.revalidate,
    ETag: etag,
    ...(compressible ? { Vary: 'Accept-Encoding' } : {}),
  };
  if (status === 200 && matches(request.headers['if-none-match'], etag)) {
    end(response, 304, headers);
    return;
  }
  const body = encoding ? await encoded(asset, encoding) : asset.plain;
  response.writeHead(status, {
    ...headers,
    'Content-Type': asset.type,
    'Content-Length': body.length,
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function encoded(asset: Asset, encoding: Encoding): Promise<Buffer> {
  const kept = asset.encoded.get(encoding);
  if (kept) return kept;
  const made = compress(asset.plain, encoding);
  asset.encoded.set(encoding, made);
  return made;
}

/** RFC 9110 §13.1.2: a list of tags, compared weakly, or `*`. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

function end(response: ServerResponse, status: number, headers: OutgoingHttpHeaders): void {
  response.writeHead(status, headers);
  response.end();
}

function plainHeaders({ headers }: IncomingMessage): OutgoingHttpHeaders {
  return {
    ...securityHeaders(headers),
    'Content-Security-Policy': FILE_POLICY,
    'Cache-Control': CACHE.revalidate,
    'Content-Length': 0,
  };
}

async function readAssets(folder: string, lab: LabKind | undefined): Promise<Map<string, Asset>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== FOR_HOSTS);
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, Asset]> => {
        const path = join(file.parentPath, file.name);
        const name = `/${relative(folder, path).split(sep).join('/')}`;
        const content = await readFile(path);
        const isPage = lab !== undefined && name.endsWith('.html');
        return [
          name,
          toAsset(name, isPage ? Buffer.from(withLab(content.toString('utf8'), lab)) : content),
        ];
      }),
    ),
  );
}

function toAsset(name: string, plain: Buffer): Asset {
  const type = MIME_TYPES[extname(name)] ?? 'application/octet-stream';
  return {
    type,
    cacheControl: name.startsWith(IMMUTABLE_PREFIX) ? CACHE.immutable : CACHE.revalidate,
    policy: type.startsWith('text/html') ? pagePolicy(plain.toString('utf8')) : FILE_POLICY,
    hash: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
    plain,
    encoded: new Map(),
  };
}

function notFoundPage(base: string): Buffer {
  return Buffer.from(`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="${base}/favicon.svg" type="image/svg+xml" />
    <title>Page not found · WebRTC Flow</title>
  </head>
  <body>
    <h1>Page not found</h1>
    <p>There is no page at this address. <a href="${base}/">Open WebRTC Flow</a></p>
    <p lang="zh-TW">這個網址沒有頁面。<a href="${base}/zh-TW/" hreflang="zh-TW">開啟 WebRTC Flow</a></p>
  </body>
</html>
`);
}
