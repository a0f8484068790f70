// Registers the service worker that keeps the site for offline, once somebody uses the page.

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
}

let isAsked = false;

/**
 * Asks the browser to keep the site. Where it will not (no service workers, no secure context,
 * storage forbidden) the page works as before, with a network.
 * @param workerUrl address of the built service worker, the only one the policy admits
 */
export function keepForOffline(workerUrl: string): void {
  if (isAsked) return;
  isAsked = true;
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register(trusted(workerUrl)).catch(() => undefined);
}

/** A script's address as the Content Security Policy wants it (W3C Trusted Types §2.3). */
function trusted(workerUrl: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return workerUrl;
  const policy = trustedTypes.createPolicy('webrtc-flow-worker', {
    createScriptURL: (url) => {
      if (url !== workerUrl) throw new TypeError(`${url} is not the service worker.`);
      return url;
    },
  });
  return policy.createScriptURL(workerUrl);
}
