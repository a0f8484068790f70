// Keeps the whole site on the machine once it was opened: a class without Wi-Fi can still walk.
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { withoutLab } from '$lib/tap/lab.js';
import { build, files, prerendered, version } from '$service-worker';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const CACHE = `webrtc-flow-${version}`;
/** Hosts read this file; nobody serves it. */
const NOT_SERVED = '/_headers';
/** Their names stay the same when their content changes, unlike those of `build`, which carry its hash. */
const unhashed = files.filter((file) => !file.endsWith(NOT_SERVED));
const assets = new Set([...build, ...unhashed]);

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(CACHE).then((cache) =>
      cache.addAll([
        ...build,
        // The browser may hold these from an older build; the server is asked whether they changed.
        ...[...unhashed, ...prerendered].map((path) => new Request(path, { cache: 'no-cache' })),
      ]),
    ),
  );
});

// The first worker begins at once. A newer one waits until every page of the older build is closed
// (no skipWaiting): those load parts of themselves later, which nobody but the older cache still has.
worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))),
      )
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (assets.has(url.pathname)) event.respondWith(fromCacheFirst(event.request));
  else if (event.request.mode === 'navigate') event.respondWith(fromNetworkFirst(event.request));
});

/** What is kept belongs to the build whose pages this worker serves. */
async function fromCacheFirst(request: Request): Promise<Response> {
  const kept = await caches.match(request, { cacheName: CACHE, ignoreSearch: true });
  return kept ?? fetch(request);
}

/** A page is asked for anew while there is a network, so that an update is seen at once. */
async function fromNetworkFirst(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (thrown) {
    const kept = await caches.match(request, { cacheName: CACHE, ignoreSearch: true });
    if (!kept) throw thrown;
    // The server is gone, and its lab with it.
    return new Response(withoutLab(await kept.text()), { headers: kept.headers });
  }
}
