// Registers the service worker that keeps the site for offline, once somebody uses the page.

import { ownScript } from './own-script.js';

let isAsked = false;

/**
 * Asks the browser to keep the site. Where it will not (no service workers, no secure context,
 * storage forbidden) the page works as before, with a network.
 * @param workerUrl address of the built service worker
 */
export function keepForOffline(workerUrl: string): void {
  if (isAsked) return;
  isAsked = true;
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register(ownScript(workerUrl)).catch(() => undefined);
}
